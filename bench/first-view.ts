import type {Browser, CDPSession, Page} from "playwright-core";
import {median} from "./statistics.ts";

/** What a reader who has nothing yet receives and waits for. */
export interface FirstView {
  readonly requests: number;
  /** Bytes on the wire by kind, packed where the host packs; headers left out. */
  readonly wire: Readonly<Record<Kind, number>>;
  /** Bytes once unpacked, all kinds together. */
  readonly raw: number;
  /** Seconds to the largest contentful paint on a slow phone, with and without scripts. */
  readonly paint: number;
  readonly paintWithoutScripts: number;
  /** Cumulative layout shift on that phone, with scripts. */
  readonly shift: number;
  /** Seconds until the first figure is on that phone's screen, with scripts. */
  readonly firstNumber: number;
  /** Figures and cells of tables that are there without scripts. */
  readonly numbersWithoutScripts: number;
}

export const kinds = ["html", "js", "css", "fonts", "data"] as const;
export type Kind = (typeof kinds)[number];

/** Opens a page for the first time, on a fast machine for its bytes and on a slow one for its paint. */
export async function firstView(
  browser: Browser,
  address: string,
  {views}: {views: number}
): Promise<FirstView> {
  const bytes = await bytesOf(browser, address);
  const on = [];
  const off = [];
  for (let i = 0; i < views; ++i) {
    on.push(await paint(browser, address, true));
    off.push(await paint(browser, address, false));
  }
  return {
    ...bytes,
    paint: median(on.map((one) => one.paint)),
    paintWithoutScripts: median(off.map((one) => one.paint)),
    shift: median(on.map((one) => one.shift)),
    firstNumber: median(on.map((one) => one.firstNumber)),
    numbersWithoutScripts: off[0]!.numbers
  };
}

async function bytesOf(browser: Browser, address: string) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.dataReceived", ({dataLength}) => (raw += dataLength));
  const wire = {html: 0, js: 0, css: 0, fonts: 0, data: 0};
  let [requests, raw] = [0, 0];
  const read: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    if (!request.url().startsWith("http")) return;
    const sizes = async () => {
      const {responseBodySize} = await request.sizes();
      requests += 1;
      wire[kindOf(request.url())] += responseBodySize;
    };
    read.push(sizes());
  });
  await page.goto(address, {waitUntil: "networkidle"});
  await page.locator("[data-metric], .data-table").first().waitFor({timeout: 60_000});
  await page.waitForLoadState("networkidle");
  await Promise.all(read);
  await context.close();
  return {requests, wire, raw};
}

function kindOf(url: string): Kind {
  const {pathname} = new URL(url);
  if (pathname.endsWith(".html")) return "html";
  if (pathname.endsWith(".js")) return "js";
  if (pathname.endsWith(".css")) return "css";
  return pathname.endsWith(".woff2") ? "fonts" : "data";
}

/** As a phone with a CPU four times slower sees it, over 1.6 Mbit/s with 150 ms of latency. */
async function paint(browser: Browser, address: string, javaScriptEnabled: boolean) {
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
  if (javaScriptEnabled) await page.addInitScript(watchFigures);
  const result = watchPaint(session);
  await page.goto(address, {waitUntil: "load", timeout: 120_000});
  const firstNumber = javaScriptEnabled ? await figureTime(page) : NaN;
  // live cells replace what was rendered at build; a larger paint would come with them
  await page.waitForTimeout(4000);
  const numbers = await page.locator("[data-metric], .data-table td").count();
  await context.close();
  return {...result(), firstNumber, numbers};
}

/** Milliseconds from the start of the page to the frame in which its first figure is drawn. */
function watchFigures(): void {
  // without functions of its own names: those would call a helper of the compiler that no page has
  const seen = new MutationObserver(() => {
    if (!document.querySelector("[data-metric], .data-table td")) return;
    seen.disconnect();
    requestAnimationFrame(() => Object.assign(globalThis, {figureTime: performance.now()}));
  });
  seen.observe(document, {subtree: true, childList: true});
}

/** Infinite where none comes in two minutes. */
async function figureTime(page: Page): Promise<number> {
  const time = await page
    .waitForFunction(() => (globalThis as {figureTime?: number}).figureTime, undefined, {
      timeout: 120_000
    })
    .catch((error: unknown) => {
      if ((error as {name?: string}).name === "TimeoutError") return undefined;
      throw error;
    });
  return time ? (await time.jsonValue())! / 1000 : Infinity;
}

/** Asks the browser itself, as a page without scripts cannot tell. */
function watchPaint(session: CDPSession) {
  let [start, last, shift] = [0, 0, 0];
  session.on("Network.requestWillBeSent", ({wallTime}) => (start ||= wallTime));
  session.on("PerformanceTimeline.timelineEventAdded", ({event}) => {
    if (event.lcpDetails) last = event.lcpDetails.renderTime || event.lcpDetails.loadTime;
    if (event.layoutShiftDetails) shift += event.layoutShiftDetails.value;
  });
  void session.send("PerformanceTimeline.enable", {
    eventTypes: ["largest-contentful-paint", "layout-shift"]
  });
  return () => {
    if (last === 0) throw new Error("the browser reported no paint");
    return {paint: last - start, shift};
  };
}
