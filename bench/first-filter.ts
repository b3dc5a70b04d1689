import type {Browser, BrowserContext} from "playwright-core";
import {changeFilter} from "./change-filter.ts";

/** What the first filter on a page costs a reader. */
export interface FirstFilter {
  /** Bytes of bodies that the filter asks for, packed where the host packs. */
  readonly bytes: number;
  /** Milliseconds until all that is seen has followed, and the whole page. */
  readonly seen: number;
  readonly whole: number;
  /** Milliseconds in which the page could not draw at once, at most. */
  readonly longestPause: number;
  /** Whether DuckDB-WASM was asked for. */
  readonly isDatabase: boolean;
}

export interface FirstFilterOptions {
  readonly width: number;
  readonly height: number;
  /** How many times slower than this machine the page's thread is; workers are as fast as it. */
  readonly slowdown: number;
  /** Without the kernel, DuckDB-WASM answers. */
  readonly hasKernel: boolean;
}

/** Ticks a brand on a page that has been read, but on which nothing was chosen. */
export async function firstFilter(
  browser: Browser,
  address: string,
  {width, height, slowdown, hasKernel}: FirstFilterOptions
): Promise<FirstFilter> {
  const context = await browser.newContext({viewport: {width, height}});
  if (!hasKernel) await context.route(/kernel\.worker/, (route) => route.abort());
  try {
    const page = await context.newPage();
    await page.goto(address, {waitUntil: "networkidle", timeout: 120_000});
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
    const asked = watchBytes(context);
    const {time, seen, longestPause} = await changeFilter(page, 0);
    return {...(await asked()), seen, whole: time, longestPause};
  } finally {
    await context.close();
  }
}

function watchBytes(context: BrowserContext) {
  const sizes: Promise<number>[] = [];
  let isDatabase = false;
  context.on("requestfinished", (request) => {
    if (!request.url().startsWith("http")) return;
    if (request.url().includes("duckdb")) isDatabase = true;
    sizes.push(request.sizes().then(({responseBodySize}) => responseBodySize));
  });
  return async () => {
    const all = await Promise.all(sizes);
    return {bytes: all.reduce((sum, size) => sum + size, 0), isDatabase};
  };
}
