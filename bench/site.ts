import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";
import {project} from "../data-loaders/project.ts";
import {browserArguments, findBrowser} from "../test/support/find-browser.ts";
import {filterTimes} from "./filters.ts";
import type {FilterTimes} from "./filters.ts";
import type {FirstView} from "./first-view.ts";
import {firstView, kinds} from "./first-view.ts";
import {count, kilobytes, seconds} from "./format.ts";
import {run} from "./run.ts";
import {runDaybook} from "./run-daybook.ts";
import {scratchProject} from "./scratch-project.ts";
import {serveGzip} from "./serve-gzip.ts";
import {median, quantile} from "./statistics.ts";
import type {Table} from "./table.ts";
import {formatBar} from "./table.ts";

/** Bytes and paint of each chapter's first view, on the sample. */
export async function benchSite({views}: {views: number}): Promise<Table> {
  return withReport({}, async (browser, url, pages) => {
    const rows = [];
    for (const page of pages)
      rows.push(viewRow(page, await firstView(browser, url + page, {views})));
    return {
      columns: [
        "chapter",
        "requests",
        ...kinds.map((kind) => `${kind}, kB`),
        "all, kB",
        "unpacked, kB",
        "LCP",
        "LCP, no scripts",
        "layout shift",
        "bars"
      ],
      rows,
      note:
        "Bytes of bodies on the wire, from a host that gzips texts, 1280 px wide. LCP (largest contentful paint) " +
        `and layout shift are ${views === 1 ? "of one view" : `the median of ${views} views`} as a phone sees them: 390 px, 1.6 Mbit/s, 150 ms latency, ` +
        "HTTP/1.1, CPU four times slower."
    };
  });
}

/** How long a change of filters takes, on the sample or on a generated log of some rows. */
export async function benchFilters({
  rows,
  changes
}: {
  rows?: number;
  changes: number;
}): Promise<Table> {
  return withReport({rows}, async (browser, url, pages) => {
    const lines = [];
    for (const page of pages) {
      if (page === "methods.html") continue; // has no filters
      lines.push(filterRow(page, await filterTimes(browser, url + page, changes)));
    }
    return {
      columns: [
        rows ? `${count(rows)} generated events` : "sample",
        "first change, engine cold",
        "longest pause meanwhile",
        "what is seen: median",
        "p95",
        "the whole page: median",
        "p95",
        "bars"
      ],
      rows: lines,
      note: `From the click until every figure, table and chart has followed and nothing moves: those the reader sees, at 1280 × 900 px, and those of the whole page; ${changes} changes a page.`
    };
  });
}

function viewRow(page: string, view: FirstView): string[] {
  const all = kinds.reduce((sum, kind) => sum + view.wire[kind], 0);
  return [
    page,
    String(view.requests),
    ...kinds.map((kind) => kilobytes(view.wire[kind])),
    kilobytes(all),
    kilobytes(view.raw),
    seconds(view.paint),
    seconds(view.paintWithoutScripts),
    view.shift.toFixed(3),
    `${formatBar("all ≤ 350", all <= 350_000)}; ${formatBar("html ≤ 120", view.wire.html <= 120_000)}`
  ];
}

function filterRow(page: string, {cold, longestPause, warm, seen}: FilterTimes): string[] {
  const p95 = quantile(seen, 0.95);
  return [
    page,
    seconds(cold / 1000),
    `${count(longestPause)} ms`,
    // of some pages the first screen tells what no filter changes
    ...(p95 > 0 ? [`${count(median(seen))} ms`, `${count(p95)} ms`] : ["nothing changes", ""]),
    `${count(median(warm))} ms`,
    `${count(quantile(warm, 0.95))} ms`,
    `${formatBar("cold ≤ 2.5 s", cold <= 2500)}; ${formatBar("p95 ≤ 100 ms", p95 <= 100)}`
  ];
}

/** Builds a report in a project of its own, serves it and opens a browser. */
async function withReport(
  {rows}: {rows?: number},
  measure: (browser: Browser, url: string, pages: readonly string[]) => Promise<Table>
): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-bench-"));
  const scratch = await scratchProject({budget: {data: 1e12}});
  try {
    const data = rows ? join(folder, "log") : project.sample;
    if (rows) {
      const words = ["data/generate/index.ts", "--rows", String(rows), "--out", data];
      await run(process.execPath, ["--import", "tsx", ...words], project.root);
    }
    await runDaybook(scratch.root, "build", "--data", data);
    const dist = join(scratch.root, "dist");
    const pages = (await readdir(dist)).filter((file) => file.endsWith(".html")).sort();
    const site = await serveGzip(dist);
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: browserArguments
    });
    try {
      return await measure(browser, site.url, pages);
    } finally {
      await browser.close();
      await site.close();
    }
  } finally {
    await rm(folder, {recursive: true, force: true});
    await scratch.remove();
  }
}
