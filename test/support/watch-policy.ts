import type {BrowserContext} from "playwright-core";

/**
 * Writes down each time a browser blocks what a page's own policy forbids. Chromium tells so in its
 * console, for pages, frames and workers alike, whether or not a test looks.
 */
export function watchPolicy(context: BrowserContext): string[] {
  const violations: string[] = [];
  context.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  return violations;
}
