import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {chromium} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from "vitest";
import {buildReport, outputFolder} from "../support/build-report.ts";
import {browserArguments} from "../support/find-browser.ts";
import type {Served} from "../support/serve.ts";
import {serve} from "../support/serve.ts";
import type {GuardedVisit} from "./fixtures/guarded-visit.ts";
import {guardedVisit, settled} from "./fixtures/guarded-visit.ts";
import {formulaTexts, hostileTexts} from "./fixtures/hostile/texts.ts";
import {
  brandCount,
  brands,
  eventsOf,
  hostileFiles,
  textOf,
  writeHostileShop
} from "./fixtures/hostile/write-hostile-shop.ts";

const soon = {timeout: 20_000};
let report: string;
let served: Served;
let browser: Browser;
let visit: GuardedVisit;

beforeAll(async () => {
  const shop = join(outputFolder, "hostile-shop");
  await writeHostileShop(shop);
  report = await buildReport("hostile", [shop]);
  served = await serve(report);
  browser = await chromium.launch({
    executablePath: inject("browser"),
    args: browserArguments
  });
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(address: string, options = {}): Promise<Page> {
  visit = await guardedVisit(browser, served.url, options);
  await visit.page.goto(served.url + address);
  if (!("javaScriptEnabled" in options)) await settled(visit.page);
  return visit.page;
}

afterEach(async () => {
  // Whatever a test tried, none of it may have run, and nothing may have been blocked or logged.
  if (visit) {
    expect(visit.problems).toEqual([]);
    await visit.close();
  }
});

describe.each(["on", "off"])("with JavaScript %s", (script) => {
  const options = script === "off" ? {javaScriptEnabled: false} : {};

  test("every page holds the data as text alone", async () => {
    const pages = readdirSync(report).filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(5);
    for (const file of pages) {
      const page = await open(file, options);
      expect({file, ...(await madeOfText(page))}).toEqual({file, made: 0, handlers: 0});
      // and so do the tips of its charts and what its menus hold
      if (script === "on") {
        for (const chart of await page.locator("main svg[role=img]:visible").all()) {
          await chart.hover();
          await page.mouse.move(5, 5);
        }
        expect({file, ...(await madeOfText(page))}).toEqual({file, made: 0, handlers: 0});
      }
      expect({file, problems: visit.problems}).toEqual({file, problems: []});
      await visit.close();
    }
  });

  test("tables show each text as it is", async () => {
    const page = await open("funnel.html", options);
    await showAll(page, "Funnel by brand", script);
    await showAll(page, "Funnel by category", script);
    const all = script === "on" ? hostileTexts : hostileTexts.slice(0, 10);
    expect(await cells(page, "Funnel by brand", "brand")).toEqual(expect.arrayContaining([...all]));
    expect(await cells(page, "Funnel by category", "category")).toEqual(
      expect.arrayContaining(script === "on" ? [...all] : ["${1+1}", "=cmd()"])
    );
  });

  test("charts and tips hold titles, sources and states as text", async () => {
    const page = await open("sales.html", options);
    const ranking = await page
      .locator("svg[aria-label='Most viewed products'] title")
      .allTextContents();
    for (const text of hostileTexts.slice(0, 10))
      expect(ranking.join("\n")).toContain(text.slice(0, 60));
    await page.goto(`${served.url}regions.html`);
    if (script === "on") await settled(page);
    const sources = await page
      .locator("svg[aria-label='Revenue by source'] title")
      .allTextContents();
    expect(sources.join("\n")).toContain("<img src=x onerror=alert(1)>");
    const states = await page.locator("svg[aria-label='Revenue by state'] title").allTextContents();
    for (const text of ["'; DROP TABLE all_visits; --", "</script><script>alert(1)</script>"])
      expect(states.join("\n")).toContain(text);
  });

  test("names of files and broken cells stand in the account of what was read", async () => {
    const page = await open("quality.html", options);
    const files = await cells(page, "Files read", "file");
    expect(files.sort()).toEqual(Object.values(hostileFiles).sort());
    const [example] = await cells(page, "Rejected rows by reason", "example");
    expect(example).toContain(hostileTexts[4]);
  });
});

test("a tip that follows the pointer shows markup as text", async () => {
  const page = await open("sales.html");
  const chart = page.locator("svg[aria-label='Most viewed products']");
  await chart.scrollIntoViewIfNeeded();
  const tip = chart.locator("g[aria-label=tip]");
  const bars = chart.locator("g[aria-label=bar] rect");
  // Plot puts a zero-width space in front of each line.
  const shown = async () => (await tip.textContent())?.replaceAll("\u200b", "") ?? "";
  const texts: string[] = [];
  for (let i = 0; i < 5; ++i) {
    await bars.nth(i).hover();
    await expect.poll(shown, soon).not.toBe(texts.at(-1) ?? "");
    texts.push(await shown());
  }
  for (const text of hostileTexts.slice(0, 5)) expect(texts.join("\n")).toContain(text);
  expect(await page.locator("svg img, svg image").count()).toBe(0);
});

describe("filters", () => {
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
        const events = expect.poll(() => metric(page, "events"), soon);
        if (id === "brand") await events.toBe(eventsOf(brands.indexOf(text)));
        else if (id === "category") await events.toBe(eventsIn(text));
        else await events.toSatisfy((n: number) => n > 0 && n < everything);
        await box.uncheck();
        await expect.poll(() => metric(page, "events"), soon).toBe(everything);
      }
      await page.keyboard.press("Escape");
    }
  });

  test("an address with a hostile brand shows that brand, and links take it along", async () => {
    const page = await open("quality.html");
    for (const text of hostileTexts.slice(0, 6)) {
      await page.goto(`${served.url}quality.html?${new URLSearchParams({brand: text}).toString()}`);
      await expect.poll(() => metric(page, "events"), soon).toBe(eventsOf(brands.indexOf(text)));
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
      await page.goto(`${served.url}quality.html${search}`);
      await settled(page);
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
});

describe("exports", () => {
  test.each([
    ["sales.html", "Products by revenue, the first 200"],
    ["funnel.html", "Funnel by brand"]
  ])("a CSV of %s guards what a spreadsheet would run", async (file, label) => {
    const page = await open(file);
    const table = page.locator(".data-table", {has: page.locator(`[aria-label="${label}"]`)});
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      table.getByRole("button", {name: "Download CSV"}).click()
    ]);
    const csv = readFileSync(await download.path(), "utf8");
    for (const text of formulaTexts) {
      expect(csv).toContain(`'${text}`);
      expect(csv).not.toMatch(new RegExp(`(^|,)"?${escaped(text)}`, "m"));
    }
    expect(csv).toContain('"""quoted, and comma"""');
  });

  test("report.json says each text as it is", () => {
    const json = JSON.parse(readFileSync(join(report, "report.json"), "utf8")) as {
      inputs: {file: string}[];
      breakdowns: Record<string, {columns: string[]; rows: unknown[][]}>;
    };
    expect(json.inputs.map(({file}) => file).sort()).toEqual(Object.values(hostileFiles).sort());
    const column = (name: string, key: string) => {
      const {columns, rows} = json.breakdowns[name]!;
      return rows.map((row) => row[columns.indexOf(key)]);
    };
    expect(column("brand", "brand").sort()).toEqual([...brands].sort());
    expect(new Set(column("category", "category_code"))).toEqual(new Set(hostileTexts));
    expect(new Set(column("state_source", "source"))).toEqual(new Set(hostileTexts));
  });
});

/** Elements and handlers that no page of ours has, so that data must have made them. */
async function madeOfText(page: Page) {
  const bold = await page.locator("main b", {hasText: /^&/}).count();
  const made = bold + (await page.locator("img, svg script, main script, main iframe").count());
  const handlers = await page
    .locator("[onerror], [onload], [onclick], a[href^='javascript:']")
    .count();
  return {made, handlers};
}

async function metric(page: Page, id: string): Promise<number> {
  return Number(await page.locator(`[data-metric=${id}]`).first().getAttribute("data-value"));
}

/** Without scripts a table shows its first rows alone. */
async function showAll(page: Page, label: string, script: string): Promise<void> {
  if (script === "off") return;
  const table = page.locator(".data-table", {has: page.locator(`[aria-label="${label}"]`)});
  await table.locator(".table-more").click();
}

async function cells(page: Page, label: string, column: string): Promise<string[]> {
  return page
    .locator(`.data-table [aria-label="${label}"] tbody [data-column="${column}"]`)
    .allTextContents();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
