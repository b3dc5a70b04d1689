import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser, Page} from "playwright-core";
import {chromium} from "playwright-core";
import {project} from "../data-loaders/project.ts";
import {browserArguments, findBrowser} from "../test/support/find-browser.ts";
import {serve} from "../test/support/serve.ts";
import {run} from "./run.ts";
import type {Line} from "./table.ts";
import {median, quantile} from "./table.ts";

/** First views of every chapter of the sample report, and what filters cost. */
export async function benchSite(): Promise<Line[]> {
  const out = await mkdtemp(join(tmpdir(), "daybook-bench-"));
  await run(
    process.execPath,
    ["--import", "tsx", "data-loaders/cli.ts", "build", "--out", out],
    project.root
  );
  const site = await serve(out);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserArguments
  });
  try {
    const pages = (await readdir(out)).filter((file) => file.endsWith(".html")).sort();
    const lines: Line[] = [];
    for (const page of pages) lines.push(...(await firstView(browser, site.url, page)));
    lines.push(...(await filtering(browser, site.url)));
    return lines;
  } finally {
    await browser.close();
    await site.close();
    await rm(out, {recursive: true, force: true});
  }
}

async function firstView(browser: Browser, url: string, file: string): Promise<Line[]> {
  const {all, html, requests} = await bytesOf(browser, url + file);
  const on = await paint(browser, url + file, true);
  const off = await paint(browser, url + file, false);
  const kilo = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  return [
    {
      what: `${file}: first view, gzip`,
      reached: `${kilo(all)} in ${requests} requests`,
      bar: "≤ 350 kB",
      met: all <= 350_000
    },
    {
      what: `${file}: HTML with prose and charts, gzip`,
      reached: kilo(html),
      bar: "≤ 120 kB",
      met: html <= 120_000
    },
    {
      what: `${file}: LCP with scripts / without`,
      reached: `${on.toFixed(1)} s / ${off.toFixed(1)} s`
    }
  ];
}

async function bytesOf(browser: Browser, address: string) {
  const page = await browser.newPage();
  let all = 0;
  let html = 0;
  let requests = 0;
  const bodies: Promise<void>[] = [];
  page.on("response", (response) => {
    bodies.push(
      response.body().then((body) => {
        // what is packed already does not get smaller on the wire
        const bytes = /\.(woff2|gz|parquet)$/.test(response.url())
          ? body.length
          : gzipSync(body).length;
        all += bytes;
        requests += 1;
        if (response.url() === address) html = bytes;
      })
    );
  });
  await page.goto(address, {waitUntil: "networkidle"});
  await Promise.all(bodies);
  await page.close();
  return {all, html, requests};
}

/** Seconds to the largest contentful paint, on a slow phone. */
async function paint(
  browser: Browser,
  address: string,
  javaScriptEnabled: boolean
): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; ++i) {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: {width: 390, height: 844}
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 1.6e6 / 8,
      uploadThroughput: 0.75e6 / 8
    });
    await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
    await page.goto(address, {waitUntil: "load"});
    times.push((await largestPaint(page)) / 1000);
    await context.close();
  }
  return median(times);
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((entries) =>
          resolve(entries.getEntries().at(-1)!.startTime)
        ).observe({
          type: "largest-contentful-paint",
          buffered: true
        });
      })
  );
}

/** The first filter on a page that has started no engine, then many on one that has. */
async function filtering(browser: Browser, url: string): Promise<Line[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let i = 0; i < 3; ++i) {
    const page = await browser.newPage();
    await page.goto(`${url}index.html`, {waitUntil: "networkidle"});
    cold.push(await changeFilter(page, 0));
    for (let j = 1; j <= 20; ++j) warm.push(await changeFilter(page, j));
    await page.close();
  }
  const first = median(cold) / 1000;
  const p95 = quantile(warm, 0.95);
  return [
    {
      what: "first filter, engine cold, local network",
      reached: `${first.toFixed(1)} s`,
      bar: "≤ 2.5 s",
      met: first <= 2.5
    },
    {
      what: "filter change, engine warm: all figures, tables and charts of the summary (sample data)",
      reached: `median ${median(warm).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
      bar: "p95 ≤ 100 ms (on 1 M sessions)",
      met: p95 <= 100
    }
  ];
}

/** Clicks a brand and waits until the page shows its answer; milliseconds. */
function changeFilter(page: Page, nth: number): Promise<number> {
  return page.evaluate(async (n) => {
    const boxes = document.querySelectorAll<HTMLInputElement>(
      '[data-filter="brand"] input[type=checkbox], input[data-filter="brand"][type=checkbox]'
    );
    const box = boxes[n % boxes.length]!;
    const shown = () => document.querySelector("[data-metric=revenue]")?.getAttribute("data-value");
    const before = shown();
    const start = performance.now();
    box.click();
    while (shown() === before || document.documentElement.hasAttribute("data-answering")) {
      if (performance.now() - start > 20_000) throw new Error("the page did not follow its filter");
      await new Promise((frame) => requestAnimationFrame(frame));
    }
    return performance.now() - start;
  }, nth);
}
