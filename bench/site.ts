import {filterTimes} from "./filters.ts";
import type {FilterTimes} from "./filters.ts";
import type {FirstView} from "./first-view.ts";
import {firstView, kinds} from "./first-view.ts";
import {count, kilobytes, seconds} from "./format.ts";
import {median, quantile} from "./statistics.ts";
import type {Table} from "./table.ts";
import {formatBar} from "./table.ts";
import {withReport} from "./with-report.ts";

/** Bytes and paint of each chapter's first view, on the sample. */
export async function benchSite({views}: {views: number}): Promise<Table> {
  return withReport({}, async ({browser, url, pages}) => {
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
  rows?: number | undefined;
  changes: number;
}): Promise<Table> {
  return withReport({rows}, async ({browser, url, pages}) => {
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
