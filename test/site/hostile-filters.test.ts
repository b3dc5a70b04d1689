import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect, test} from "vitest";
import {openBrowser} from "../support/open-browser.ts";
import type {Visit} from "../support/open-visit.ts";
import {openVisit} from "../support/open-visit.ts";
import type {Served} from "../support/serve.ts";
import {serve} from "../support/serve.ts";
import {settled} from "../support/settled.ts";
import {buildHostileReport} from "./fixtures/hostile/build-hostile-report.ts";
import {hostileTexts} from "./fixtures/hostile/texts.ts";
import {brandCount, brands, eventsOf, textOf} from "./fixtures/hostile/write-hostile-shop.ts";

let served: Served;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  served = await serve(await buildHostileReport());
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(address: string): Promise<Page> {
  visit = await openVisit(browser, served.url);
  await go(visit.page, address);
  return visit.page;
}

async function go(page: Page, address: string): Promise<void> {
  await page.goto(served.url + address);
  await settled(page);
}

afterEach(async () => {
  // Whatever a test tried, none of it may have run, and nothing may have been blocked or logged.
  expect(visit.problems).toEqual([]);
  await visit.close();
});

test("a menu finds each brand by its name, and offers it as text", async () => {
  const page = await open("index.html");
  const menu = page.locator("details[data-filter=brand]");
  await menu.locator("summary").click();
  for (const text of hostileTexts) {
    await menu.locator("input[type=search]").fill(text);
    const names = await menu.locator(".filter-name").allTextContents();
    expect(names).toContain(text);
  }
  await menu.locator("input[type=search]").fill("brand 299");
  expect(await menu.locator(".filter-name").allTextContents()).toEqual(["brand 299"]);
});

const everything = brands.reduce((sum, _, i) => sum + eventsOf(i), 0);
const eventsIn = (category: string) =>
  brands.reduce((sum, _, i) => sum + (textOf(i) === category ? eventsOf(i) : 0), 0);

test("each hostile brand, category, source and state can be chosen, and the address says it", async () => {
  const page = await open("quality.html");
  const some = [hostileTexts[1], hostileTexts[4], hostileTexts[7], hostileTexts[12]];
  const choices = {brand: hostileTexts, category: hostileTexts, source: some, state: some};
  for (const [id, texts] of Object.entries(choices)) {
    const menu = page.locator(`details[data-filter=${id}]`);
    await menu.locator("summary").click();
    for (const text of texts) {
      await menu.locator("input[type=search]").fill(text);
      const box = menu.locator(`input[type=checkbox][value=${JSON.stringify(text)}]`);
      await box.check();
      expect(new URL(page.url()).searchParams.getAll(id)).toEqual([text]);
      const label = id.slice(0, 1).toUpperCase() + id.slice(1);
      expect(await page.locator(".filter-chips .chip").allTextContents()).toEqual([
        `${label}: ${text}`
      ]);
      await settled(page);
      const events = await metric(page, "events");
      if (id === "brand") expect(events).toBe(eventsOf(brands.indexOf(text)));
      else if (id === "category") expect(events).toBe(eventsIn(text));
      else expect(events).toSatisfy((n: number) => n > 0 && n < everything);
      await box.uncheck();
    }
    await settled(page);
    expect(await metric(page, "events")).toBe(everything);
    await page.keyboard.press("Escape");
  }
});

test("an address with a hostile brand shows that brand, and links take it along", async () => {
  const page = await open("quality.html");
  for (const text of hostileTexts.slice(0, 6)) {
    await go(page, `quality.html?${new URLSearchParams({brand: text}).toString()}`);
    expect(await metric(page, "events")).toBe(eventsOf(brands.indexOf(text)));
    expect(await metric(page, "brands")).toBe(1);
    const link = page.locator("#observablehq-sidebar a[href*='sales.html']").first();
    const href = await link.evaluate((a) => (a as HTMLAnchorElement).href);
    expect(new URL(href).searchParams.getAll("brand")).toEqual([text]);
  }
});

const long = "x".repeat(10_000);
test("an address with what the report does not know shows the whole report", async () => {
  const page = await open("quality.html");
  for (const [what, search] of [
    ["an unknown brand", "?brand=nobody&brand=%3Cimg%20src%3Dx%20onerror%3Dalert(2)%3E"],
    ["a broken day", "?from=garbage&to=2020-99-99"],
    ["SQL for a day", "?from=2020-10-01'%20OR%201=1--"],
    ["days outside the report", "?from=1900-01-01&to=2999-12-31"],
    ["broken escapes", "?brand=%E0%A4%A&source=%"],
    ["names of objects", "?__proto__=1&constructor=1&sets=1&toString=1"],
    ["10,000 letters", `?brand=${long}`],
    ["1,000 values", `?${Array.from({length: 1000}, (_, i) => `brand=b${i}`).join("&")}`],
    ["markup after the hash", "?#<img src=x onerror=alert(3)>"]
  ] as const) {
    await go(page, `quality.html${search}`);
    const chips = await page.locator(".filter-chips .chip").count();
    const [events, count] = [await metric(page, "events"), await metric(page, "brands")];
    expect({what, events, count, chips}).toEqual({
      what,
      events: everything,
      count: brandCount,
      chips: 0
    });
  }
});

test("all brands at once can be chosen", async () => {
  const search = new URLSearchParams(brands.map((brand) => ["brand", brand]));
  const page = await open(`quality.html?${search.toString()}`);
  expect(await metric(page, "events")).toBe(everything);
  expect(new URL(page.url()).searchParams.getAll("brand")).toHaveLength(brandCount);
});

async function metric(page: Page, id: string): Promise<number> {
  return Number(await page.locator(`[data-metric=${id}]`).first().getAttribute("data-value"));
}
