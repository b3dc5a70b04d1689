import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {readChapters} from "../support/chapters.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import {sampleShop} from "../support/sample-shop.ts";
import {settle} from "../support/settle.ts";
import {followFilters} from "./follow-filters.ts";

const chapters = readChapters(inject("report"));
const filtered = chapters.filter(({filters}) => Object.keys(filters).length > 0);
let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

test("every chapter about the shop offers the filters that the sample can fill", () => {
  const all = ["event_type", "category", "brand", "price_band", "state", "source"];
  const files = filtered.map(({file}) => file);
  for (const name of ["index", "quality", "funnel", "sales", "regions"])
    expect(files).toContain(`${name}.html`);
  for (const {file, filters, period} of filtered) {
    expect({file, filters: Object.keys(filters)}).toEqual({file, filters: all});
    expect(period).toEqual({first: "2020-09-24", last: "2021-02-28"});
  }
});

// In turn, so that each choice is made in one or two chapters; filters.long.test.ts makes all in each.
followFilters((choices, nth) => choices.filter((_, i) => i % 8 === nth % 8));

test("an address brings its choice along, and links to other chapters take it with them", async () => {
  const choice = {from: "2020-12-01", sets: {brand: ["sony", "hp"], state: ["TX"]}};
  const expected = expectView(sampleShop(), choice);
  const {page} = await site.visit("sales.html?from=2020-12-01&brand=sony&brand=hp&state=TX");
  expect(await settle(page, expected)).toEqual([]);
  await page.locator("#observablehq-sidebar a[href*=funnel]").click();
  await page.waitForURL(/funnel/);
  expect(await settle(page, expected)).toEqual([]);
});
