import type {PrerenderReport} from "../../prerender/report.ts";
import type {Manifest} from "../manifest.ts";
import type {Published} from "../publish/publish.ts";

const count = new Intl.NumberFormat("en-US");

/**
 * Says at the end of a build what was read, what was turned away, which cells wait for a browser
 * and where the report is.
 */
export function summarise(
  {inputs, stages}: Manifest,
  {tables}: Published,
  {pages}: PrerenderReport,
  out: string
): void {
  const sum = (key: "rows" | "accepted" | "rejected" | "duplicates") =>
    count.format(inputs.reduce((total, input) => total + input[key], 0));
  console.log(
    `${sum("rows")} rows read: ${sum("accepted")} accepted, ${sum("rejected")} rejected, ${sum("duplicates")} duplicates.`
  );
  const isNew = stages.some(({rowsPerSecond}) => rowsPerSecond > 0);
  for (const {name, seconds, rowsPerSecond, megabytesPerSecond, peakBytes} of isNew ? stages : []) {
    console.log(
      `${name.padEnd(6)} ${seconds.toFixed(1).padStart(6)} s, ${count.format(rowsPerSecond)} rows/s, ${megabytesPerSecond} MB/s, peak memory ${count.format(Math.round(peakBytes / 1e6))} MB`
    );
  }
  for (const {page, left} of pages) {
    for (const {cell, reason} of left) {
      console.log(`${page}: cell ${cell} is left to the browser: ${reason}`);
    }
  }
  const data = tables.reduce((total, {bytes}) => total + bytes, 0);
  console.log(
    `Report in ${out}/: ${count.format(pages.length)} pages, ${(data / 1e6).toFixed(1)} MB of published data.`
  );
}
