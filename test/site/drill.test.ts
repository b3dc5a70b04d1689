import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {expectSegments} from "../support/oracle/customers/expect-segments.ts";
import {readSampleSales} from "../support/oracle/customers/sale.ts";
import {select} from "../support/oracle/select.ts";
import type {Line} from "../support/oracle/shop.ts";
import {projectRoot} from "../support/project-root.ts";
import {sampleShop} from "../support/sample-shop.ts";
import {settled} from "../support/settled.ts";
import {violations} from "../support/violations.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

const panel = (page: Page) => page.locator("dialog.drill");

async function opened(page: Page, name: string): Promise<void> {
  await panel(page).getByRole("heading", {level: 2, name, exact: true}).waitFor();
  await page.waitForSelector(".drill-body:not([aria-busy])");
}

const facts = (page: Page) =>
  panel(page)
    .locator("[data-figure]")
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [
          one.getAttribute("data-figure")!.replace("drill_", ""),
          Number(one.getAttribute("data-value"))
        ])
      )
    );

const search = (page: Page) => decodeURIComponent(new URL(page.url()).search).replaceAll("+", " ");

/** What lines come to, by other code than the report's. */
function sumsOf(lines: readonly Line[]) {
  return {
    revenue: lines.reduce((sum, {amount}) => sum + amount, 0) / 1e4,
    orders: new Set(lines.map(({order}) => order)).size,
    units: lines.reduce((sum, {quantity}) => sum + quantity, 0),
    customers: new Set(lines.map(({customer}) => customer)).size
  };
}

test("a product of a table, and its source, are looked into under the page’s filters", async () => {
  const {page, problems, requests, close} = await site.visit("sales.html?state=CA");
  const {events, lines, shop} = select(sampleShop(), {sets: {state: ["CA"]}});
  const name = page.locator(".drill-name").first();
  const title = (await name.textContent())!;
  const [product] = [...shop.products].find(([, own]) => own.title === title)!;
  await name.click();
  await opened(page, title);
  expect(search(page)).toBe(`?state=CA&open=product:${product}`);
  const own = lines.filter((line) => line.product === product);
  const seen = (type: string) =>
    events.filter((event) => event.product === product && event.type === type).length;
  expect(await facts(page)).toEqual({
    ...Object.fromEntries(
      Object.entries(sumsOf(own)).map(([id, value]) => [id, expect.closeTo(value, 6)])
    ),
    views: seen("view"),
    carts: seen("cart")
  });
  expect(await violations(page)).toEqual([]);

  const source = panel(page).getByRole("region", {name: "Its sources"}).locator(".drill-name");
  const which = (await source.first().textContent())!;
  await source.first().click();
  await opened(page, which);
  // the button that was pressed is gone
  expect(await panel(page).evaluate((one) => one.contains(document.activeElement))).toBe(true);
  expect(search(page)).toBe(`?state=CA&open=product:${product}&open=source:${which}`);
  expect(await facts(page)).toMatchObject({
    orders: sumsOf(own.filter((line) => line.source === which)).orders
  });

  await page.goBack();
  await opened(page, title);
  await page.keyboard.press("Escape");
  await expect.poll(() => panel(page).isVisible()).toBe(false);
  expect(search(page)).toBe("?state=CA");
  await page.goBack();
  await opened(page, title);
  expect(requests.filter((address) => /duckdb.*wasm/.test(address))).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test("an address opens what it names, on a phone too, and a value filters the page", async () => {
  const {page, problems, close} = await site.visit("brands.html?open=brand:asus", {
    viewport: {width: 390, height: 844},
    hasTouch: true
  });
  await opened(page, "asus");
  const lines = sampleShop().lines.filter(({brand}) => brand === "asus");
  const {revenue, orders} = sumsOf(lines);
  expect(await facts(page)).toMatchObject({revenue: expect.closeTo(revenue, 6) as number, orders});
  const wide = await panel(page).evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(wide).toBe(0);
  await panel(page).getByRole("button", {name: "Filter the page by asus"}).tap();
  await settled(page);
  expect(search(page)).toBe("?brand=asus");
  expect(await panel(page).isVisible()).toBe(false);
  await page.goBack();
  await opened(page, "asus");
  expect(problems).toEqual([]);
  await close();
});

test("segments have the customers and the revenue that other code gives them", async () => {
  const {page, problems, close} = await site.visit("customers.html");
  const segments = expectSegments(readSampleSales(join(projectRoot, "data/sample")));
  const name = page.getByRole("button", {name: "Champions: look into it"});
  await name.focus();
  await page.keyboard.press("Enter");
  await opened(page, "Champions");
  const {customers, revenue} = segments.get("Champions")!;
  expect(await facts(page)).toMatchObject({
    customers,
    revenue: expect.closeTo(revenue, 2) as number
  });
  await panel(page).getByRole("button", {name: "Close"}).click();
  await expect.poll(() => name.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
  await close();
});

test("a day has its hours, and what the report does not have is said", async () => {
  const {page, problems, close} = await site.visit("rhythm.html?open=day:2020-11-27");
  await opened(page, "Fri, Nov 27, 2020");
  const lines = sampleShop().lines.filter(({day}) => day === "2020-11-27");
  expect(await facts(page)).toMatchObject({orders: sumsOf(lines).orders});
  expect(await panel(page).locator("figure svg [aria-label=bar] rect").count()).toBe(24);
  for (const [step, text] of [
    ["brand:nokiaa", "This report has no brand “nokiaa”."],
    ["product:nothing", "This report has no product “nothing”."],
    ["day:2031-01-01", "This report has no day “2031-01-01”."]
  ]) {
    await page.goto(`${site.url}rhythm.html?open=${step!}`);
    await settled(page);
    await panel(page).getByText(text!).waitFor();
  }
  expect(problems).toEqual([]);
  await close();
});
