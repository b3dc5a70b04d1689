import type {Download, Page} from "playwright-core";
import {tableFromIPC} from "apache-arrow";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {choose, reset} from "../support/choose.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {overflow} from "../support/overflow.ts";
import {readDownload} from "../support/read-download.ts";
import {violations} from "../support/violations.ts";

const report = inject("report");
let site: Site;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  site = await openSite(report, inject("browser"));
  visit = await site.visit("explore.html", {
    permissions: ["clipboard-read", "clipboard-write"]
  });
  ({page} = visit);
});

afterAll(() => site.close());

const idle = (on = page) => on.locator(".query-answer:not([aria-busy]) > *").first().waitFor();

/** Writes a query by keyboard. */
async function write(sql: string): Promise<void> {
  await page.locator(".query-editor :is(textarea, .cm-content)").focus();
  await page.locator(".cm-content").waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(sql);
}

async function run(sql: string): Promise<void> {
  await write(sql);
  await page.keyboard.press("Control+Enter");
}

async function answered(sql: string): Promise<string[][]> {
  await page.locator(".query-answer").evaluate((element) => element.replaceChildren());
  await run(sql);
  await idle();
  return page
    .locator(".windowed tbody tr:not(.windowed-space)")
    .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent)));
}

const alert = () => page.locator(".query-answer [role=alert]");
const copied = () => page.evaluate(() => navigator.clipboard.readText());

test("a query is answered by the report's own engine, with a chart and a table that all can read", async () => {
  const sql =
    "SELECT brand, sum(quantity) AS units FROM sales_cube GROUP BY brand ORDER BY units DESC, brand";
  const rows = await answered(sql);
  const native = await openBuiltReader(report);
  const {columns} = await native.ask(sql).finally(() => native.close());
  const number = (text: string | undefined) => Number(text?.replaceAll(",", ""));
  expect(rows.map(([brand, units]) => [brand, number(units)])).toEqual(
    columns[0]!.map((brand, i) => [brand, columns[1]![i]])
  );
  expect(await page.locator("#figure-answer svg rect").count()).toBeGreaterThanOrEqual(rows.length);
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  expect(visit.requests.filter((url) => /duckdb/.test(url))).toEqual([]);
});

test("its link opens it run, in another browser, on a phone", async () => {
  await page.getByRole("button", {name: "Copy link"}).last().click();
  await page.getByText("Link copied.").waitFor();
  const phone = await site.visit((await copied()).slice(site.url.length), {
    viewport: {width: 390, height: 844},
    hasTouch: true
  });
  await idle(phone.page);
  expect(await phone.page.locator(".windowed tbody tr").count()).toBeGreaterThan(3);
  expect(await violations(phone.page)).toEqual([]);
  expect(await overflow(phone.page)).toEqual([]);
  expect(phone.problems).toEqual([]);
  await phone.close();
});

test("names are completed", async () => {
  await write("SELECT count(*) FROM cat");
  await page.keyboard.type("a");
  await page.locator(".cm-tooltip-autocomplete li", {hasText: "catalogue"}).first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
});

test("a fault is shown at its place, and a press puts the name that was meant there", async () => {
  await run("SELECT count(*) AS n\nFROM saels");
  await alert().waitFor();
  expect(await alert().innerText()).toMatch(/^Line 2, column 6: Table with name saels/);
  await alert().getByRole("button", {name: "sales", exact: true}).click();
  expect(await page.locator(".cm-content").innerText()).toMatch(/FROM sales$/);
});

test.each([
  ["CREATE TABLE memory.a AS SELECT 1", /Only a query/],
  ["SELECT * FROM 'https://example.com/a.csv'", /reads no file/],
  ["SELECT json_extract('{}', 'a')", /fetches none/],
  ["SELECT TIMESTAMP '2020-01-01 10:00:00' AS t", /CAST/]
])("%s is refused with a sentence", async (sql, said) => {
  await run(sql);
  await expect.poll(() => alert().innerText(), {timeout: 60_000}).toMatch(said);
});

test("DuckDB answers what the report's own engine cannot, and ENUMs are words there too", async () => {
  const rows = await answered(
    "SELECT brand, list_value(count(*))[1] AS n, '<b>x</b>' AS t FROM sales GROUP BY brand ORDER BY n DESC, brand LIMIT 3"
  );
  expect(rows).toHaveLength(3);
  for (const [brand, n, text] of rows) {
    expect(brand).toMatch(/^[a-z(]/);
    expect(n).toMatch(/^[\d,]+$/);
    expect(text).toBe("<b>x</b>");
  }
});

test.each([
  ["between its steps", "SELECT count(*) FROM range(100000000000)"],
  [
    "within a step",
    "SELECT a.price FROM all_session_products a, all_session_products b WHERE hash(a.price + b.price * 3) % 1000000007 = 3"
  ]
])("a query that runs on is stopped %s, and the next is answered", async (_, sql) => {
  await run(sql);
  await page.getByText("Running…").waitFor();
  await page.getByRole("button", {name: "Stop"}).click();
  await page.getByText("Stopped. The query can be run again.").waitFor();
  expect(await answered("SELECT list_value(46)[1] AS n")).toEqual([["46"]]);
});

test("a hundred thousand rows are scrolled through, and few of them are elements", async () => {
  await answered("SELECT * FROM session_products");
  const rows = page.locator(".windowed tbody tr:not(.windowed-space)");
  const total = Number(await page.locator(".windowed table").getAttribute("aria-rowcount"));
  expect(total).toBeGreaterThan(90_000);
  await page.locator(".windowed-scroll").evaluate((box) => (box.scrollTop = box.scrollHeight));
  await expect.poll(() => rows.last().getAttribute("aria-rowindex")).toBe(String(total));
  expect(await rows.count()).toBeLessThan(100);
});

test("an answer is taken away as CSV, JSON and Arrow", async () => {
  await answered("SELECT kind, sum(quantity) AS units FROM sales_cube GROUP BY kind ORDER BY kind");
  const save = async (name: string) => {
    const [file]: [Download, unknown] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".answer-files").getByRole("button", {name}).click()
    ]);
    return readDownload(file);
  };
  const rows = JSON.parse((await save("JSON")).toString("utf8")) as {kind: string; units: number}[];
  expect(rows.length).toBeGreaterThan(0);
  const lines = rows.map(({kind, units}) => `${kind},${units}`);
  const csv = (await save("CSV")).toString("utf8").replace("\ufeff", "");
  expect(csv.trim().split("\n")).toEqual(["kind,units", ...lines]);
  const table = tableFromIPC(await save("Arrow"));
  expect(table.toArray().map((row) => row.toJSON())).toEqual(rows);
});

test("a table says what its columns hold, and puts one into the query", async () => {
  const entry = page.locator(".told-table").nth(1);
  await entry.locator("summary").click();
  await expect.poll(() => entry.locator(".told-figures").first().innerText()).toMatch(/^1 to /);
  await entry.getByRole("button", {name: "basket_no"}).click();
  expect(await page.locator(".cm-content").innerText()).toContain("basket_no");
  expect(await violations(page)).toEqual([]);
});

test("filters ask again what was asked, not what is half written, and tell open tables' values anew", async () => {
  await answered("SELECT min(brand) AS low, max(brand) AS high FROM sales");
  const entry = page.locator(".told-table").nth(1);
  const brands = entry.locator("tr", {hasText: "brand"}).locator(".told-figures").first();
  await expect.poll(() => brands.innerText()).toMatch(/others/);
  await write("SELECT FROM");
  await choose(page, {sets: {brand: ["sony"]}});
  const cells = page.locator(".windowed tbody tr:not(.windowed-space) > *");
  await expect.poll(() => cells.allInnerTexts()).toEqual(["sony", "sony"]);
  expect(await page.locator(".answer-note").first().innerText()).toMatch(/only brand sony/);
  await expect.poll(() => brands.innerText()).toMatch(/^sony 100/);
  await reset(page);
});

test("the end of the log second by second is asked by the name that its table has", async () => {
  const rows = await answered("SELECT count(*) AS n FROM all_events_by_second");
  expect(Number(rows[0]![0]!.replaceAll(",", ""))).toBeGreaterThan(1000);
});

test("few rows of long texts are cut before the page has no memory left", async () => {
  const rows = await answered("SELECT repeat('x', 100000) || range AS a FROM range(5000)");
  expect(rows[0]![0]!.length).toBeLessThan(400);
  expect(await page.locator(".answer-note").allInnerTexts()).toContainEqual(
    expect.stringMatching(/^These are the first [\d,]+ rows; there are more/)
  );
});

test("more names than colours are told instead of drawn", async () => {
  await answered(
    "SELECT day, CAST(product_no AS VARCHAR) AS product, sum(quantity) AS n FROM all_sales GROUP BY day, product"
  );
  expect(await page.locator(".answer-chart").innerText()).toMatch(/too many for colours/);
});

test("queries are kept in this browser until they are forgotten", async () => {
  await page.locator(".own summary").click();
  expect(await page.locator(".own-query").count()).toBeGreaterThan(2);
  await page.getByRole("button", {name: "Forget them all"}).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a figure's menu opens its query here, under its filters", async () => {
  const {page: sales, close} = await site.visit("sales.html?brand=sony");
  const figure = sales.locator("#figure-most-viewed-products");
  await figure.locator(".figure-more").click();
  await figure.getByRole("button", {name: "Explore this"}).click();
  await sales.waitForURL(/explore\.html\?brand=sony#q=/);
  await idle(sales);
  expect(await sales.locator(".answer-note").first().innerText()).toMatch(/only brand sony/);
  await close();
});

test("nothing of it left the site or broke its policy", () => {
  // DuckDB's worker writes faults of queries to the console
  const own = visit.problems.filter((text) => !/^error: Error: /.test(text));
  expect(own).toEqual([]);
});
