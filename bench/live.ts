import {firstFilter, type FirstFilter} from "./first-filter.ts";
import {count, kilobytes, seconds} from "./format.ts";
import {serveGzip} from "./serve-gzip.ts";
import {median} from "./statistics.ts";
import type {Table} from "./table.ts";
import {formatBar} from "./table.ts";
import {withReport} from "./with-report.ts";

const devices = {
  laptop: {width: 1280, height: 900, slowdown: 1, rate: 10e6, latency: 20, bar: 1000},
  phone: {width: 390, height: 844, slowdown: 4, rate: 1.6e6, latency: 150, bar: 5000}
} as const;

/** Chapters on which DuckDB-WASM answers too, for comparison. */
const compared = ["index.html", "funnel.html"];

/** What the first filter of each chapter costs on a slow line, on the sample or on a generated log of some rows. */
export async function benchLive({rows}: {rows?: number | undefined}): Promise<Table> {
  return withReport({rows}, async ({browser, dist, pages}) => {
    const lines: string[][] = [];
    const all: FirstFilter[] = [];
    const measure = async (page: string, hasKernel: boolean) => {
      const found: FirstFilter[] = [];
      for (const {width, height, slowdown, rate, latency} of Object.values(devices)) {
        const site = await serveGzip(dist, {rate, latency});
        try {
          found.push(
            await firstFilter(browser, site.url + page, {width, height, slowdown, hasKernel})
          );
        } finally {
          await site.close();
        }
      }
      return found;
    };
    for (const page of pages) {
      if (page === "methods.html") continue; // has no filters
      const found = await measure(page, true);
      all.push(found[0]!);
      lines.push(lineOf(page, found));
      if (compared.includes(page))
        lines.push(lineOf(`${page}: DuckDB-WASM instead`, await measure(page, false)));
    }
    const middle = median(all.map(({bytes}) => bytes));
    return {
      columns: [
        rows ? `${count(rows)} generated events` : "sample",
        "bytes",
        ...Object.keys(devices).flatMap((name) => [`${name}: what is seen`, "whole page"]),
        "longest pause, phone",
        "bars"
      ],
      rows: lines,
      note:
        `From the click until all has followed, on a page that has been read; ${kilobytes(middle)} kB is the median of the bytes (${formatBar("≤ 350 kB", middle <= 350_000)}). ` +
        "A laptop has 10 Mbit/s and 20 ms, a phone 1.6 Mbit/s and 150 ms, HTTP/1.1; its page’s thread is four times slower than this machine, its workers are not."
    };
  });
}

function lineOf(name: string, [laptop, phone]: readonly FirstFilter[]): string[] {
  const {bytes} = laptop!;
  return [
    name,
    `${kilobytes(bytes)} kB`,
    ...[laptop!, phone!].flatMap(({seen, whole}) => [
      seen > 0 ? seconds(seen / 1000) : "nothing changes",
      seconds(whole / 1000)
    ]),
    `${count(phone!.longestPause)} ms`,
    [
      formatBar("≤ 500 kB", bytes <= 500_000),
      formatBar("laptop ≤ 1 s", laptop!.seen <= devices.laptop.bar),
      formatBar("phone ≤ 5 s", phone!.seen <= devices.phone.bar)
    ].join("; ")
  ];
}
