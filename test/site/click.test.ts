import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Page} from "playwright-core";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import {sampleShop} from "../support/sample-shop.ts";
import {settle} from "../support/settle.ts";
import {settled} from "../support/settled.ts";
import {violations} from "../support/violations.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

const searchOf = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** What of a page offers to choose a value, and whether it is chosen. */
const pressed = (page: Page, name: string) =>
  page
    .getByRole("button", {name: new RegExp(`filter by ${name}$`, "i")})
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("aria-pressed")))]);

test.each([
  ["quality.html", "rect", "price_band", "100–200", "100–200"],
  ["quality.html", "button", "event_type", "cart", "cart"],
  ["funnel.html", "button", "brand", "sony", "sony"],
  ["funnel.html", "rect", "price_band", "200–500", "200–500"],
  ["categories.html", "rect", "category", "electronics", "Electronics"],
  ["regions.html", "path", "state", "CA", "California"],
  ["regions.html", "button", "source", "Organic", "Organic"],
  ["brands.html", "rect", "brand", "asus", "asus"]
])("%s: a %s toggles %s, and greys what is not chosen", async (file, kind, id, value, name) => {
  const {page, problems, close} = await site.visit(file);
  const mark = page.locator(`${kind}[data-choose="${id}"][data-choice="${value}"]`).first();
  const marks = page.locator(`[data-choose="${id}"]`);
  const offered = await marks.count();
  await mark.scrollIntoViewIfNeeded();
  await mark.click();
  const choice = {sets: {[id]: [value]}};
  expect(await settle(page, expectView(sampleShop(), choice))).toEqual([]);
  expect(new URLSearchParams(new URL(page.url()).search).getAll(id)).toEqual([value]);
  expect(await pressed(page, name)).toEqual(["true"]);
  // the others are there still, and grey
  if (file !== "brands.html") expect(await marks.count()).toBe(offered);
  const chart = page.locator(
    `svg:has([data-choice="${value}"]), table:has([data-choice="${value}"])`
  );
  expect(await chart.first().locator(".unchosen").count()).toBeGreaterThan(0);
  expect(await page.getByText(/This (chart|table) is not filtered by/).count()).toBeGreaterThan(0);
  await mark.click();
  await settled(page);
  expect(searchOf(page)).toBe("");
  expect(await page.locator(".unchosen").count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
});

test("keys reach the marks of a chart by one stop, move among them, and toggle", async () => {
  const {page, problems, close} = await site.visit("quality.html");
  const chart = page.getByRole("group", {name: "Price bands"});
  const stops = chart.locator('[data-choose][tabindex="0"]');
  expect(await stops.count()).toBe(1);
  await stops.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await settled(page);
  expect(searchOf(page)).toBe("?price_band=50–100");
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "nothing");
  expect(await focused()).toBe("Filter by 50–100");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press(" ");
  await settled(page);
  expect(searchOf(page)).toBe("?price_band=50–100&price_band=100–200");
  expect(await focused()).toBe("Filter by 100–200");
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test("each settled change is an entry that Back and Forward walk", async () => {
  const {page, problems, close} = await site.visit("funnel.html");
  const shop = sampleShop();
  const at = async (sets: Record<string, string[]>) => {
    expect(await settle(page, expectView(shop, {sets}))).toEqual([]);
    expect(await page.locator(".filter-chips li").count()).toBe(Object.keys(sets).length);
  };
  const entries = () => page.evaluate(() => history.length);
  const first = await entries();
  await page.locator('button[data-choice="sony"]').click();
  await at({brand: ["sony"]});
  await page.locator('rect[data-choice="200–500"]').first().click();
  await at({brand: ["sony"], price_band: ["200–500"]});
  expect(await entries()).toBe(first + 2);
  await page.goBack();
  await at({brand: ["sony"]});
  await page.goBack();
  await at({});
  await page.goForward();
  await at({brand: ["sony"]});
  await page.getByRole("button", {name: "Remove filter: Brand: sony"}).click();
  await at({});
  expect(await entries()).toBe(first + 2);
  expect(problems).toEqual([]);
  await close();
});

test("what an address asks for and the report does not have is said, and dropped", async () => {
  const {page, problems, close} = await site.visit(
    "sales.html?brand=nokiaa&brand=sony&from=2099-01-01"
  );
  const note = page.locator(".filter-note:visible");
  expect(await note.innerText()).toBe(
    "This report has no day “2099-01-01” and no brand “nokiaa”: dropped from the filters."
  );
  expect(searchOf(page)).toBe("?brand=sony");
  await page.goto(`${site.url}sales.html?from=2021-01-01&to=2020-12-01#%`);
  await settled(page);
  expect(await note.innerText()).toBe(
    "This report has no period from 2021-01-01 to 2020-12-01: dropped from the filters."
  );
  expect(searchOf(page)).toBe("");
  // nor does a fragment that is no text fail
  expect(problems).toEqual([]);
  await close();
});
