import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {setFilters} from "../../src/model/filters.ts";
import {bandOf} from "../support/oracle/band-of.ts";
import type {Choice} from "../support/oracle/select.ts";
import {select} from "../support/oracle/select.ts";
import type {Event} from "../support/oracle/shop.ts";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {overflow} from "../support/overflow.ts";
import {sampleShop} from "../support/sample-shop.ts";
import {settled} from "../support/settled.ts";
import {violations} from "../support/violations.ts";

let site: Site;
let visit: Visit;

const chosen: Choice = {from: "2020-12-01", sets: {brand: ["sony"]}};

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
  visit = await site.visit("index.html?brand=sony&from=2020-12-01");
});

afterAll(() => site.close());

const menuOf = (page: Page, id: string) => page.locator(`details[data-filter="${id}"]`);

/** The counts of an open menu, once they are there, in its order. */
async function countsOf(page: Page, id: string): Promise<[string, number][]> {
  const menu = menuOf(page, id);
  await menu.locator('.filter-options[aria-busy="false"]').waitFor();
  return menu
    .locator("li")
    .evaluateAll((lines) =>
      lines.map((line): [string, number] => [
        line.querySelector("input")!.value,
        Number(line.querySelector(".filter-rows")!.textContent.replaceAll(",", ""))
      ])
    );
}

/** Events of each value under all filters but the menu's own, counted in the exports themselves. */
function expectedCounts(id: string, {sets, ...period}: Choice): Map<string, number> {
  const others = Object.fromEntries(Object.entries(sets).filter(([one]) => one !== id));
  const counts = new Map<string, number>();
  const valueOf = (event: Event) =>
    id === "price_band" ? bandOf(event.price) : String(event[own as keyof Event]);
  const own = id === "event_type" ? "type" : id;
  for (const event of select(sampleShop(), {...period, sets: others}).events) {
    const value = valueOf(event);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** What must hold of the counts under a choice: they are right, and what has none comes last and can be ticked. */
async function expectCounts(page: Page, id: string, choice: Choice): Promise<void> {
  const counts = await countsOf(page, id);
  const expected = expectedCounts(id, choice);
  expect(counts).toEqual(counts.map(([value]) => [value, expected.get(value) ?? 0]));
  for (const value of expected.keys()) expect(counts.map(([one]) => one)).toContain(value);
  const firstNone = counts.findIndex(([, rows]) => rows === 0);
  if (firstNone >= 0) expect(counts.slice(firstNone).every(([, rows]) => rows === 0)).toBe(true);
  const none = menuOf(page, id).locator(".filter-none input");
  expect(await none.count()).toBe(counts.filter(([, rows]) => rows === 0).length);
  expect(await none.and(page.locator(":disabled")).count()).toBe(0);
}

test("an open menu and what is chosen can be read by all, and keep within the page", async () => {
  const {page} = visit;
  await menuOf(page, "category").locator("summary").click();
  await menuOf(page, "category").locator("input").first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
});

test("each menu counts under all filters but its own, when it is opened", async () => {
  const {page} = visit;
  for (const {id} of setFilters) {
    if (!(await menuOf(page, id).count())) continue;
    if ((await menuOf(page, id).getAttribute("open")) === null)
      await menuOf(page, id).locator("summary").click();
    await expectCounts(page, id, chosen);
  }
  // one day of one brand: hardly any state has anything
  await page.goto(`${site.url}index.html?brand=intel&from=2020-12-24&to=2020-12-24`);
  await settled(page);
  await menuOf(page, "state").locator("summary").click();
  await expectCounts(page, "state", {
    from: "2020-12-24",
    to: "2020-12-24",
    sets: {brand: ["intel"]}
  });
  expect(await menuOf(page, "state").locator(".filter-none").count()).toBeGreaterThan(0);
});

test("the first stop of a keyboard leads past the chapters to the content", async () => {
  const {page} = visit;
  await page.goto(`${site.url}index.html`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe(
    "observablehq-main"
  );
});

test("the status names a filter only once its numbers are there", async () => {
  const {page} = visit;
  await page.goto(`${site.url}index.html`);
  await settled(page);
  const before = await page.locator(".filter-sentence").textContent();
  await page.evaluate(() => {
    const status = document.querySelector(".filter-sentence")!;
    const revenue = () => document.querySelector('[data-metric="revenue"]')?.textContent;
    const said: [string, string | undefined][] = [];
    new MutationObserver(() => said.push([status.textContent, revenue()])).observe(status, {
      childList: true,
      characterData: true,
      subtree: true
    });
    Object.assign(globalThis, {said});
  });
  await menuOf(page, "brand").locator("summary").click();
  await menuOf(page, "brand").locator("input[value=sony]").check();
  expect(await page.locator(".filter-sentence").textContent()).toBe(before);
  await page.locator(".filter-sentence", {hasText: "brand sony"}).waitFor({state: "attached"});
  await settled(page);
  const revenue = await page.locator('[data-metric="revenue"]').first().textContent();
  const said = await page.evaluate(() => (globalThis as {said?: unknown}).said);
  expect(said).toEqual([["Showing Sep 24, 2020 – Feb 28, 2021, only brand sony.", revenue]]);
});

describe("on a phone", () => {
  let page: Page;
  beforeAll(async () => {
    ({page} = await site.visit("index.html", {
      viewport: {width: 390, height: 844},
      hasTouch: true
    }));
  });

  const heights = () =>
    page
      .locator(".tile")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));

  test("the filters are a sheet, whose menus open where they are tapped", async () => {
    const sheet = page.getByRole("dialog", {name: "Filters"});
    const before = await heights();
    await page.locator(".filter-toggle").tap();
    await menuOf(page, "brand").locator("summary").tap();
    // with Brand open, a tap on Source opens Source and closes nothing
    await menuOf(page, "source").locator("summary").tap();
    await menuOf(page, "brand").locator("input[value=sony]").tap();
    for (const id of ["brand", "source"])
      expect(await menuOf(page, id).getAttribute("open")).toBe("");
    await settled(page);
    await expectCounts(page, "source", {sets: {brand: ["sony"]}});
    expect(await sheet.isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await sheet.getByRole("button", {name: "Show results"}).tap();
    expect(await sheet.isVisible()).toBe(false);
    expect(await heights()).toEqual(before);
    // the button has the focus again, and the bar its filters
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("filter-toggle");
    expect(await page.locator(".filter-bar > .filter-menus").count()).toBe(1);
  });

  test("Escape and a tap beside the sheet close it, and a wide screen has none", async () => {
    const sheet = page.getByRole("dialog", {name: "Filters"});
    const toggle = page.locator(".filter-toggle");
    await toggle.tap();
    await page.keyboard.press("Escape");
    expect(await sheet.isVisible()).toBe(false);
    await toggle.tap();
    await page.touchscreen.tap(195, 20);
    expect(await sheet.isVisible()).toBe(false);
    await toggle.tap();
    await page.setViewportSize({width: 1280, height: 900});
    await sheet.waitFor({state: "hidden"});
    expect(await page.locator(".filter-bar > .filter-menus").isVisible()).toBe(true);
    await page.setViewportSize({width: 390, height: 844});
  });
});
