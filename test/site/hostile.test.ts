import {readdirSync, readFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openBrowser} from "../support/open-browser.ts";
import type {Visit} from "../support/open-visit.ts";
import {openVisit} from "../support/open-visit.ts";
import type {Served} from "../support/serve.ts";
import {serve} from "../support/serve.ts";
import {settled} from "../support/settled.ts";
import {buildHostileReport} from "./fixtures/hostile/build-hostile-report.ts";
import {formulaTexts, hostileTexts} from "./fixtures/hostile/texts.ts";
import {brands, hostileFiles} from "./fixtures/hostile/write-hostile-shop.ts";

let report: string;
let pages: string[];
let served: Served;
let browser: Browser;

beforeAll(async () => {
  report = await buildHostileReport();
  pages = readdirSync(report).filter((file) => file.endsWith(".html"));
  [served, browser] = await Promise.all([serve(report), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

describe.each(["on", "off"])("with JavaScript %s", (script) => {
  const visits = new Map<string, Visit>();

  /** The visit of a page, the same for all tests. */
  async function open(file: string): Promise<Page> {
    let visit = visits.get(file);
    if (!visit) {
      visit = await openVisit(browser, served.url, {javaScriptEnabled: script === "on"});
      visits.set(file, visit);
      await visit.page.goto(served.url + file);
      if (script === "on") await settled(visit.page);
    }
    return visit.page;
  }

  // Whatever was tried, nothing may have been blocked: closing a visit looks.
  afterAll(async () => {
    for (const visit of visits.values()) await visit.close();
  });

  test("every page holds the data as text alone", async () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const file of pages) {
      const page = await open(file);
      expect({file, ...(await madeOfText(page))}).toEqual({file, made: 0, handlers: 0});
    }
  });

  test("tables show each text as it is", async () => {
    const page = await open("funnel.html");
    await showAll(page, "Funnel by brand", script);
    await showAll(page, "Funnel by category", script);
    const all = script === "on" ? hostileTexts : hostileTexts.slice(0, 10);
    expect(await cells(page, "Funnel by brand", "brand")).toEqual(expect.arrayContaining([...all]));
    expect(await cells(page, "Funnel by category", "category")).toEqual(
      expect.arrayContaining(script === "on" ? [...all] : ["${1+1}", "=cmd()"])
    );
  });

  test("charts and tips hold titles, sources and states as text", async () => {
    const sales = await open("sales.html");
    const ranking = await titles(sales, "Most viewed products");
    for (const text of hostileTexts.slice(0, 10)) expect(ranking).toContain(text.slice(0, 60));
    const regions = await open("regions.html");
    expect(await titles(regions, "Revenue by source")).toContain("<img src=x onerror=alert(1)>");
    const states = await titles(regions, "Revenue by state");
    for (const text of ["'; DROP TABLE all_visits; --", "</script><script>alert(1)</script>"])
      expect(states).toContain(text);
  });

  test("names of files and broken cells stand in the account of what was read", async () => {
    const page = await open("quality.html");
    const files = await cells(page, "Files read", "file");
    expect(files.sort()).toEqual(Object.values(hostileFiles).sort());
    const [example] = await cells(page, "Rejected rows by reason", "example");
    expect(example).toContain(hostileTexts[4]);
  });

  if (script === "on") {
    test("a tip that follows the pointer shows markup as text", async () => {
      const page = await open("sales.html");
      const chart = page.locator("svg[aria-label='Most viewed products']");
      await chart.scrollIntoViewIfNeeded();
      const bars = chart.locator("g[aria-label=bar] rect");
      const texts: string[] = [];
      for (let i = 0; i < 5; ++i) {
        await bars.nth(i).hover();
        const shown = await page.waitForFunction((last) => {
          const tip = document.querySelector(
            "svg[aria-label='Most viewed products'] [aria-label=tip]"
          );
          // Plot puts a zero-width space in front of each line.
          const text = tip?.textContent?.replaceAll("\u200b", "");
          return text && text !== last ? text : undefined;
        }, texts.at(-1));
        texts.push((await shown.jsonValue())!);
      }
      for (const text of hostileTexts.slice(0, 5)) expect(texts.join("\n")).toContain(text);
    });

    test("the tips of all charts hold the data as text alone", async () => {
      for (const file of pages) {
        const page = await open(file);
        for (const chart of await page.locator("main svg[role=img]:visible").all()) {
          await chart.hover();
          await page.mouse.move(5, 5);
        }
        expect({file, ...(await madeOfText(page))}).toEqual({file, made: 0, handlers: 0});
      }
    });

    test.each([
      ["sales.html", "Products by revenue"],
      ["funnel.html", "Funnel by brand"]
    ])("a CSV of %s guards what a spreadsheet would run", async (file, label) => {
      const page = await open(file);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        tableOf(page, label).getByRole("button", {name: "Download CSV"}).click()
      ]);
      const folder = await mkdtemp(join(tmpdir(), "daybook-"));
      await download.saveAs(join(folder, "table.csv"));
      const csv = readFileSync(join(folder, "table.csv"), "utf8");
      await rm(folder, {recursive: true});
      for (const text of formulaTexts) {
        expect(csv).toContain(`'${text}`);
        expect(csv).not.toMatch(new RegExp(`(^|,)"?${escaped(text)}`, "m"));
      }
      expect(csv).toContain('"""quoted, and comma"""');
    });
  }

  test("nothing of it ran, and nothing was logged", () => {
    for (const [file, {problems}] of visits) expect({file, problems}).toEqual({file, problems: []});
  });
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

/** Elements and handlers that no page of ours has, so that data must have made them. */
async function madeOfText(page: Page) {
  const bold = await page.locator("main b", {hasText: /^&/}).count();
  const made =
    bold +
    (await page.locator("img, svg img, svg image, svg script, main script, main iframe").count());
  const handlers = await page
    .locator("[onerror], [onload], [onclick], a[href^='javascript:']")
    .count();
  return {made, handlers};
}

/** The titles of a chart's marks, a line each. */
async function titles(page: Page, label: string): Promise<string> {
  const all = await page.locator(`svg[aria-label='${label}'] title`).allTextContents();
  return all.join("\n");
}

function tableOf(page: Page, label: string) {
  return page.locator(".data-table", {has: page.locator(`[aria-label="${label}"]`)});
}

/** Without scripts a table shows its first rows alone. */
async function showAll(page: Page, label: string, script: string): Promise<void> {
  if (script === "on") await tableOf(page, label).locator(".table-more").click();
}

async function cells(page: Page, label: string, column: string): Promise<string[]> {
  return page
    .locator(`.data-table [aria-label="${label}"] tbody [data-column="${column}"]`)
    .allTextContents();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
