import {brushFrames} from "./brush-frames.ts";
import {count} from "./format.ts";
import {median, quantile} from "./statistics.ts";
import {formatBar, type Table} from "./table.ts";
import {withReport} from "./with-report.ts";

/** Chapters whose first chart has a time axis. */
const pages = ["index.html", "sales.html", "funnel.html"];

/** How pages follow a hand that draws over a time axis, on the sample or on a generated log of some rows. */
export async function benchBrush({rows}: {rows?: number | undefined}): Promise<Table> {
  return withReport({rows}, async ({browser, url}) => {
    const lines = [];
    for (const name of pages) {
      const page = await browser.newPage({viewport: {width: 1280, height: 900}});
      await page.goto(url + name, {waitUntil: "networkidle"});
      const {frames, longTasks, longestPause} = await brushFrames(page, 120);
      await page.close();
      const p95 = quantile(frames, 0.95);
      lines.push([
        name,
        count(frames.length),
        `${count(median(frames))} ms`,
        `${count(p95)} ms`,
        count(longTasks.length),
        `${count(longestPause)} ms`,
        `${formatBar("p95 ≤ 33 ms", p95 <= 33)}; ${formatBar("pause ≤ 30 ms", longestPause <= 30)}`
      ]);
    }
    return {
      columns: [
        rows ? `${count(rows)} generated events` : "sample",
        "rounds",
        "pointer to paint of what is seen, median",
        "p95",
        "tasks of 50 ms and more",
        "longest pause",
        "bars"
      ],
      rows: lines,
      note: "120 moves of the pointer, one every 16 ms, once the page has followed for the first time."
    };
  });
}
