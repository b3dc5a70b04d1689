import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from "vitest";
import {type Block, answerRequests as route, noKernel} from "../support/answer-requests.ts";
import {openBrowser} from "../support/open-browser.ts";
import type {Visit} from "../support/open-visit.ts";
import {openVisit} from "../support/open-visit.ts";
import type {Served} from "../support/serve.ts";
import {serve} from "../support/serve.ts";
import {settled} from "../support/settled.ts";

const engineFiles = /duckdb|apache-arrow|\/engine\b|start-|columns/;
let served: Served;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  served = await serve(inject("report"));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

// whatever failed, the page's policy was broken by nothing
afterEach(() => visit.close());

async function open(address: string, prepare?: () => void): Promise<Page> {
  visit = await openVisit(browser, served.url, {}, prepare);
  await visit.page.goto(served.url + address);
  await settled(visit.page);
  return visit.page;
}

/** Ways in which DuckDB-WASM cannot be had either, each with the way to have it again. */
const failures: Record<string, Block> = {
  "the engine is missing (404)": (page) =>
    route(page, /duckdb-eh\.wasm/, (request) => request.fulfill({status: 404, body: "not here"})),
  "the engine's request is cut": (page) =>
    route(page, /duckdb-eh\.wasm/, (request) => request.abort()),
  "the engine is not what it says": (page) =>
    route(page, /duckdb-eh\.wasm/, (request) => request.fulfill({body: "<html>Sign in</html>"})),
  "the data is missing": (page) => route(page, /reader\.duckdb/, (request) => request.abort()),
  "the worker is blocked": (page) => route(page, /worker/, (request) => request.abort()),
  "the modules are blocked": (page) =>
    route(page, /_modules\/start-engine\./, (request) => request.abort()),
  "the reader is offline": async (page) => {
    await page.context().setOffline(true);
    return () => page.context().setOffline(false);
  }
};

describe.each(Object.entries(failures))("when %s", (_, block) => {
  test("the page stays readable, says what does not work, and tries again when asked", async () => {
    const page = await open("quality.html");
    const before = await page.locator("main").innerText();
    const whole = await metric(page, "events");
    const unblocks = [await noKernel(page), await block(page)];

    await choose(page, "brand", "samsung");
    await failed(page);
    const line = page.locator(".engine-line");
    expect(await line.isVisible()).toBe(true);
    expect(await metric(page, "events")).toBe(whole);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(await page.locator("html[data-answering]").count()).toBe(0);
    expect(await page.locator("figure svg").count()).toBeGreaterThan(2);
    const prose = page.locator("main p").first();
    expect(before).toContain((await prose.innerText()).slice(0, 60));

    for (const unblock of unblocks) await unblock();
    await page.getByRole("button", {name: "Try again"}).click();
    await settled(page);
    expect(await metric(page, "events")).toBe(31_200);
    expect(await line.isVisible()).toBe(false);
  });
});

/** Neither engine can be had, until what is returned is called. */
async function cutBoth(page: Page): Promise<() => Promise<void>> {
  const unblocks = [await noKernel(page), await failures["the engine's request is cut"]!(page)];
  return async () => {
    for (const unblock of unblocks) await unblock();
  };
}

describe("after a failure", () => {
  test("a reset takes it away, another filter that fails is told, and one tries again by itself", async () => {
    const page = await open("quality.html");
    const whole = await metric(page, "events");
    const unblock = await cutBoth(page);
    await choose(page, "brand", "samsung");
    await failed(page);
    await page.getByRole("button", {name: "Reset all"}).click();
    await settled(page);
    expect(await metric(page, "events")).toBe(whole);
    expect(await page.locator(".engine-line").isVisible()).toBe(false);

    await choose(page, "brand", "samsung");
    await failed(page);
    await Promise.all([wasmFailed(page), choose(page, "brand", "apple")]);
    await failed(page);
    expect(await metric(page, "events")).toBe(whole);
    expect(await page.locator(".observablehq--error").count()).toBe(0);

    await unblock();
    await choose(page, "brand", "dell");
    await settled(page);
    expect(await metric(page, "events")).toBe(68_900);
    expect(await page.locator(".engine-line").isVisible()).toBe(false);
  });

  test("of the warm-up nothing is said until a filter needs the engine", async () => {
    const page = await open("quality.html");
    const unblock = await cutBoth(page);
    await Promise.all([
      page.context().waitForEvent("requestfailed", (one) => one.url().includes("kernel.worker")),
      page.locator(".filter-bar").first().hover()
    ]);
    await frames(page);
    expect(await page.locator(".engine-line").isVisible()).toBe(false);
    await unblock();
    await choose(page, "brand", "samsung");
    await settled(page);
    expect(await metric(page, "events")).toBe(31_200);
  });
});

describe("warm-up", () => {
  test("hovering the bar starts the kernel before any click, and no more", async () => {
    const page = await open("index.html");
    const requests = watch(page);
    await page.mouse.move(5, 890);
    expect(requests).toEqual([]);
    await Promise.all([
      page.context().waitForEvent("request", isIndex),
      page.locator(".filter-bar").first().hover()
    ]);
    expect(new URL(page.url()).search).toBe("");
    await frames(page);
    expect(requests.filter((url) => /columns\/|duckdb|start-engine/.test(url))).toEqual([]);
  });

  test("so does focus in it", async () => {
    const page = await open("index.html");
    await Promise.all([
      page.context().waitForEvent("request", isIndex),
      page.locator("details[data-filter=brand] summary").focus()
    ]);
  });

  test("with Save-Data nothing is loaded on hover, and a filter still works", async () => {
    const page = await open("quality.html", () =>
      Object.defineProperty(navigator, "connection", {value: {saveData: true}})
    );
    const requests = watch(page);
    await page.locator(".filter-bar").first().hover();
    await page.locator("details[data-filter=brand] summary").focus();
    // a request would be made at once: the browser tells of it before it tells of the next frames
    await frames(page);
    expect(requests).toEqual([]);
    await choose(page, "brand", "samsung");
    await settled(page);
    expect(await metric(page, "events")).toBe(31_200);
    expect(requests.some((url) => url.includes("kernel.worker"))).toBe(true);
    expect(requests.filter((url) => url.includes("duckdb"))).toEqual([]);
  });
});

/** The index of the columns, which the kernel's worker asks for first. */
const isIndex = (request: {url(): string}) => /columns\.\w+\.json/.test(request.url());

async function wasmFailed(page: Page): Promise<void> {
  await page.waitForEvent("requestfailed", (request) => request.url().includes("wasm"));
}

function watch(page: Page): string[] {
  const requests: string[] = [];
  page.context().on("request", (request) => {
    if (engineFiles.test(request.url())) requests.push(request.url());
  });
  return requests;
}

async function choose(page: Page, id: string, value: string): Promise<void> {
  const menu = page.locator(`details[data-filter=${id}]`);
  await menu.locator("summary").click();
  await menu.locator(`input[type=checkbox][value="${value}"]`).check();
  await page.keyboard.press("Escape");
}

/** The page has said that it could not apply the filters, and waits for its reader. */
async function failed(page: Page): Promise<void> {
  await page.locator(".engine-line", {hasText: "could not be applied"}).waitFor();
  await settled(page);
}

async function metric(page: Page, id: string): Promise<number> {
  return Number(await page.locator(`[data-metric=${id}]`).first().getAttribute("data-value"));
}

async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  );
}
