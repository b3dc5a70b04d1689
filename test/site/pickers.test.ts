import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Page} from "playwright-core";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {readView} from "../support/read-view.ts";
import {settled} from "../support/settled.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

test("a brand's button makes the chapter that brand's dashboard, and back", async () => {
  const {page, problems} = await site.visit("brands.html");
  const lead = page.locator("main p.lead");
  const before = await lead.innerText();
  await press(page, "asus");
  await lead.filter({hasText: /^asus ranks number 4 of 10 brands/}).waitFor();
  expect(new URL(page.url()).search).toBe("?brand=asus");
  await page.locator("figure", {hasText: "asus’s share"}).waitFor();
  await settled(page);
  const {tables} = await readView(page);
  expect(tables["Products of the brand"]).toHaveLength(10);
  expect(tables["Brand report"]).toHaveLength(10);
  await press(page, "All brands");
  await lead.filter({hasText: before}).waitFor();
  await page.locator("figure", {hasText: "asus’s share"}).waitFor({state: "detached"});
  expect(problems).toEqual([]);
  await page.context().close();
});

test("the levels of categories are gone down without the engine", async () => {
  const {page, problems, requests} = await site.visit("categories.html");
  await press(page, "Electronics");
  const below = page.getByRole("region", {name: "Subcategories"});
  await below.locator("th", {hasText: "Audio"}).waitFor();
  await press(page, "All categories");
  await page.getByRole("region", {name: "Top-level categories"}).waitFor();
  expect(requests.filter((url) => /wasm|worker|duckdb/.test(url))).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("windows of two seconds load their file when they are asked for, and follow the filters", async () => {
  const {page, problems, requests} = await site.visit("rhythm.html?category=electronics");
  const fine = () => requests.filter((url) => url.includes("events_by_second.duckdb"));
  await settled(page);
  expect(fine()).toEqual([]);
  await press(page, "2 s");
  const when = page.getByLabel("Start of the period");
  await when.waitFor();
  await when.fill("2020-11-27T20:00");
  await when.blur();
  const figure = page.locator("figure", {hasText: "Events by type"});
  await figure.filter({hasText: /Nov 27, 20:00:00 – Nov 27, 20:20:00/}).waitFor();
  expect(fine()).toHaveLength(1);
  await press(page, "Category");
  const rows = page.getByRole("region", {name: "Counts in windows"});
  await rows.locator("th", {hasText: "Electronics"}).waitFor();
  expect(await rows.locator("thead th").allInnerTexts()).toEqual([
    "Window start",
    "Electronics",
    "Total"
  ]);
  expect(problems).toEqual([]);
  await page.context().close();
});

async function press(page: Page, name: string): Promise<void> {
  await page
    .locator(".picker-button", {hasText: new RegExp(`^${name}$`)})
    .first()
    .click();
}
