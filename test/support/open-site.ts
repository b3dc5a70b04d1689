import {chromium} from "playwright-core";
import type {BrowserContextOptions, Page} from "playwright-core";
import {browserArguments} from "./find-browser.ts";
import {serve} from "./serve.ts";
import {watchPolicy} from "./watch-policy.ts";

/** A page of the site and everything it did that a test may ask about. */
export interface Visit {
  readonly page: Page;
  /** Address of each request, in order. */
  readonly requests: string[];
  /** What went wrong: errors in the console, uncaught ones, requests that failed or left the site. */
  readonly problems: string[];
}

/** A built report, served and open in a browser. */
export interface Site {
  readonly url: string;
  /** Opens a page, by its file name, and waits until its cells have run. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Ends all; fails when any page broke its policy, whatever its test looked at. */
  close(): Promise<void>;
}

/**
 * Serves a built report and starts a browser for it.
 *
 * @param report folder of the report, or the address where it is served already
 */
export async function openSite(report: string, executablePath: string): Promise<Site> {
  const served = {url: report, close: () => Promise.resolve()};
  const server = /^https?:/.test(report) ? served : await serve(report);
  const browser = await chromium.launch({executablePath, args: browserArguments});
  const violations: string[][] = [];
  return {
    url: server.url,
    async visit(path, options = {}) {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
      violations.push(watchPolicy(context));
      const page = await context.newPage();
      const visit = watch(page, server.url);
      await page.goto(server.url + path);
      if (options.javaScriptEnabled !== false) await alive(page);
      return visit;
    },
    async close() {
      await browser.close();
      await server.close();
      const all = violations.flat();
      if (all.length > 0) throw new Error(`a page broke its policy:\n${all.join("\n")}`);
    }
  };
}

function watch(page: Page, url: string): Visit {
  const requests: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => {
    requests.push(request.url());
    if (!within(request.url(), url)) problems.push(`left the site: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      problems.push(`${message.type()}: ${message.text()}`);
  });
  return {page, requests, problems};
}

/** A blob: or data: address is made by the page itself. */
function within(address: string, url: string): boolean {
  const own = [url, `blob:${new URL(url).origin}/`, "data:"];
  return own.some((start) => address.startsWith(start));
}

/** Waits until every cell of the page has replaced what the build put in its place. */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === "complete" &&
      document.querySelector("observablehq-loading") === null &&
      !document.documentElement.hasAttribute("data-answering")
  );
}
