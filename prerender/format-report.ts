import type {PrerenderReport} from "./report.ts";

/** A report as lines for a build's log: one a page, and one for each cell left to the browser. */
export function formatReport({pages}: PrerenderReport): string {
  return pages
    .flatMap(
      ({page, cells, filled, left, errors, messages, bytesBefore, bytesAfter, milliseconds}) => [
        `${page}: ${filled} of ${cells} cells filled, ${left.length} left, ` +
          `${kB(bytesBefore)} → ${kB(bytesAfter)} kB, ` +
          `${(milliseconds / 1000).toFixed(2)} s`,
        ...left.map(({cell, source, reason}) => `  left cell ${cell}: ${reason} (${source})`),
        ...errors.map(({cell, source, reason}) => `  failed cell ${cell}: ${reason} (${source})`),
        ...messages.map((message) => `  console: ${message}`)
      ]
    )
    .map((line) => `${line}\n`)
    .join("");
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
