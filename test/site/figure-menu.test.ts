import {parseHTML} from "linkedom";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Download, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {readChapters} from "../support/chapters.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {overflow} from "../support/overflow.ts";
import {readDownload} from "../support/read-download.ts";
import {settled} from "../support/settled.ts";
import {violations} from "../support/violations.ts";

const report = inject("report");
let site: Site;
let page: Page;
let problems: string[];

beforeAll(async () => {
  site = await openSite(report, inject("browser"));
  ({page, problems} = await site.visit("sales.html?brand=sony", {
    colorScheme: "dark",
    permissions: ["clipboard-read", "clipboard-write"]
  }));
});

afterAll(() => site.close());

const figureOf = (title: string) =>
  page.locator(".figure", {has: page.getByText(title, {exact: true})});

async function openMenu(figure: Locator): Promise<Locator> {
  const menu = figure.locator(".figure-menu");
  if (!(await menu.isVisible())) await figure.locator(".figure-more").click();
  await menu.waitFor();
  return menu;
}

async function download(figure: Locator, what: string): Promise<{name: string; bytes: Buffer}> {
  const menu = await openMenu(figure);
  const [file]: [Download, unknown] = await Promise.all([
    page.waitForEvent("download"),
    menu.getByRole("button", {name: what}).click()
  ]);
  return {name: file.suggestedFilename(), bytes: await readDownload(file)};
}

const copied = () => page.evaluate(() => navigator.clipboard.readText());

test("every figure of a page has a name of its own that links can use", () => {
  for (const {file} of readChapters(report)) {
    const {document} = parseHTML(readFileSync(join(report, file), "utf8"));
    const ids = Array.from(document.querySelectorAll("main [id]"), ({id}) => id);
    const figures = Array.from(document.querySelectorAll("main .figure"), ({id}) => id);
    const twice = figures.filter((id) => ids.filter((other) => other === id).length > 1);
    expect({file, twice, unnamed: figures.filter((id) => !id)}).toEqual({
      file,
      twice: [],
      unnamed: []
    });
  }
});

test("a menu is opened and left by keyboard, and can be read by all", async () => {
  const figure = figureOf("Most viewed products");
  const more = figure.getByRole("button", {name: "More of “Most viewed products”"});
  await more.focus();
  await page.keyboard.press("Enter");
  const menu = figure.locator(".figure-menu");
  await menu.waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy link");
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await menu.isVisible()).toBe(false);
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  await openMenu(figure);
  await page.locator("h1").click();
  expect(await menu.isVisible()).toBe(false);
});

test("a link to a figure opens under its filters and leads to it", async () => {
  const menu = await openMenu(figureOf("Most viewed products"));
  await menu.getByRole("button", {name: "Copy link"}).click();
  await menu.getByText("Link copied.").waitFor();
  const link = await copied();
  expect(link).toBe(`${site.url}sales.html?brand=sony#figure-most-viewed-products`);
  const visit = await site.visit(link.slice(site.url.length));
  const figure = visit.page.locator("#figure-most-viewed-products");
  await expect
    .poll(async () => (await figure.boundingBox())!.y, {timeout: 60_000})
    .toBeLessThan(140);
  expect((await figure.boundingBox())!.y).toBeGreaterThan(0);
  await visit.close();
});

test("its rows are what it draws, as a table and as CSV", async () => {
  const figure = figureOf("Most viewed products");
  const bars = await figure.locator('[aria-label="bar"] rect').count();
  const {name, bytes} = await download(figure, "Download CSV");
  expect(name).toBe("most-viewed-products.csv");
  const [head, ...lines] = bytes.toString("utf8").replace("\ufeff", "").split("\n");
  expect(head).toBe("Product,Views");
  expect(lines.length).toBe(bars);
  const menu = await openMenu(figure);
  await menu.getByRole("button", {name: "Show as a table"}).click();
  const first = figure.locator(".figure-rows tbody tr").first();
  await first.waitFor();
  const [label] = await figure.locator("svg").first().locator("text").allTextContents();
  expect(lines[0]!.startsWith(await first.locator("th").innerText())).toBe(true);
  expect(label!.slice(0, 12)).toBe((await first.locator("th").innerText()).slice(0, 12));
  await openMenu(figure).then((open) =>
    open.getByRole("button", {name: "Show as a table"}).click()
  );
  await first.waitFor({state: "detached"});
});

test("its picture needs no other file, is light on a dark screen, and is twice as large as PNG", async () => {
  const figure = figureOf("Revenue a day");
  const svg = await download(figure, "Download SVG");
  const text = svg.bytes.toString("utf8");
  expect(svg.name).toBe("revenue-a-day.svg");
  expect(text).not.toMatch(/var\(|href=|url\(|class=|<style|@import/);
  const drawing = parseHTML(text).document.querySelector("svg")!;
  expect(drawing.querySelector("rect")!.getAttribute("fill")).toBe("#fcfbf8");
  const said = Array.from(drawing.querySelectorAll("text"), (line) => line.textContent);
  for (const part of ["Revenue a day", "USD, sales before returns", "revenue, 7-day mean"])
    expect(said).toContain(part);
  const lines = await figure.locator('svg [aria-label="line"] path').count();
  expect(drawing.querySelectorAll("svg svg path[stroke]").length).toBeGreaterThanOrEqual(lines);
  const png = await download(figure, "Download PNG");
  const side = (name: string) => Number(drawing.getAttribute(name));
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
    2 * side("width"),
    2 * side("height")
  ]);
});

test("authors get its query and the call that draws it", async () => {
  const menu = await openMenu(figureOf("Most viewed products"));
  await menu.getByRole("button", {name: "Copy as Markdown cell"}).click();
  await menu.getByText("Markdown cell copied.").waitFor();
  expect(await copied()).toMatch(/^```sql id=most_viewed_products\nSELECT [^]*chart\(barRanking, /);
});

describe("the tips of a chart", () => {
  test("are walked with arrows, and said", async () => {
    await page.keyboard.press("Escape");
    const figure = figureOf("Most viewed products");
    const said = figure.locator(".tip-said");
    await figure.locator("svg[tabindex='0']").focus();
    const heard: (string | null)[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "End", "ArrowUp", "Home"]) {
      const before = heard.at(-1);
      await page.keyboard.press(key);
      await expect
        .poll(() => said.textContent({timeout: 60_000}), {timeout: 60_000})
        .not.toBe(before ?? "");
      heard.push(await said.textContent());
    }
    const bars = await figure.locator('[aria-label="bar"] rect').count();
    expect(new Set(heard).size).toBe(bars > 4 ? 5 : bars);
    expect(heard.at(-1)).toBe(heard[0]);
    for (const text of heard) expect(text).toMatch(/^.+, [\d,]+$/);
    expect(await figure.locator('[aria-label="tip"] text').count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => figure.locator('[aria-label="tip"] text').count()).toBe(0);
  });

  test("of a line are as many as its days", async () => {
    const figure = figureOf("Orders a day");
    await figure.locator("svg[tabindex='0']").focus();
    const said = figure.locator(".tip-said");
    const heard: string[] = [];
    for (const key of ["Home", "ArrowRight", "End"]) {
      await page.keyboard.press(key);
      await expect
        .poll(() => said.textContent({timeout: 60_000}), {timeout: 60_000})
        .not.toBe(heard.at(-1) ?? "");
      heard.push((await said.textContent())!);
    }
    expect(heard.map((text) => text.split(", ").slice(1, 3).join(", "))).toEqual([
      "Sep 24, 2020",
      "Sep 25, 2020",
      "Feb 28, 2021"
    ]);
  });

  test("are shown by a tap", async () => {
    const {page: phone, close} = await site.visit("sales.html", {
      viewport: {width: 390, height: 844},
      hasTouch: true
    });
    const bar = phone.locator('#figure-most-viewed-products [aria-label="bar"] rect').first();
    await bar.scrollIntoViewIfNeeded();
    await bar.tap();
    const tip = phone.locator('#figure-most-viewed-products [aria-label="tip"] text');
    await expect.poll(() => tip.count(), {timeout: 60_000}).toBeGreaterThan(0);
    await close();
  });
});

test("nothing of it breaks a rule of the page", async () => {
  await settled(page);
  expect(problems).toEqual([]);
});
