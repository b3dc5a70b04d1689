import {expect, test} from "vitest";
import type {ChosenBrand} from "../../../../src/chapters/brands/describe-chosen.ts";
import {describeChosen} from "../../../../src/chapters/brands/describe-chosen.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";
import {compared, reportOf} from "./rows-of-brands.ts";

const shop = {acer: 60, "(none)": 50, asus: 40, dell: 30, hp: 20};
const lead = (options: Partial<ChosenBrand> = {}, revenues: Record<string, number> = shop) =>
  textOf(
    describeChosen(
      reportOf(revenues),
      {chosen: "asus", by: "revenue", compared: [], sessions: [], ...options},
      format
    )
  );

test("a brand without a row has nothing", () => {
  expect(lead({chosen: "lg"})).toBe("No data for lg matches these filters.");
});

test("a brand that is alone is not the first of one", () => {
  expect(lead({}, {asus: 40})).toBe("asus is the only brand: $40.00, all the revenue.");
  expect(lead({by: "views"}, {asus: 40, "(none)": 60})).toBe(
    "asus is the only brand: 400 views, 40.0% of all."
  );
});

test("its place is among brands, its share of all", () => {
  expect(lead()).toBe("asus ranks number 2 of 4 brands by revenue: $40.00, 20.0% of all.");
  expect(lead({chosen: "acer"})).toBe(
    "acer ranks first of 4 brands by revenue: $60.00, 30.0% of all."
  );
  expect(lead({chosen: "acer", by: "views"})).toBe(
    "acer ranks first of 4 brands by views: 600 views, 30.0% of all."
  );
});

test("brands that tie share a place", () => {
  const brands = {acer: 60, asus: 20, dell: 20};
  expect(lead({chosen: "dell"}, brands)).toBe(
    "dell shares place 2 of 3 brands by revenue: $20.00, 20.0% of all."
  );
});

test("there is no share of nothing", () => {
  expect(lead({}, {asus: 0, acer: 0})).toBe("No brand earned anything.");
});

test("a brand without any is not ranked", () => {
  const revenues = {asus: 0, acer: 10, "(none)": 0};
  expect(lead({}, revenues)).toBe("asus earned nothing under these filters.");
  expect(lead({by: "views"}, revenues)).toBe("asus was not viewed under these filters.");
  expect(lead({chosen: "(none)", by: "views"}, revenues)).toBe(
    "Products without a brand were not viewed under these filters."
  );
});

test("brands may be put together", () => {
  expect(lead({}, {asus: 80, acer: 10, "(other brands)": 10})).toBe(
    "asus ranks first of 2 brands listed separately by revenue: $80.00, 80.0% of all."
  );
});

test.each([
  ["above", "more than for other brands"],
  ["below", "less than for other brands"],
  ["level", "which may differ only by chance from other brands"]
] as const)("its sessions buy %s the others'", (verdict, words) => {
  const others = [compared("acer", "level"), compared("asus", verdict)];
  expect(lead({compared: others, sessions: rows([])})).toBe(
    `asus ranks number 2 of 4 brands by revenue: $40.00, 20.0% of all. Of the sessions that view it, 10.0% buy it, ${words} (8.0%).`
  );
});

test("conversion in a sample is an estimate", () => {
  const sessions = rows([], {weight: 10});
  expect(lead({compared: [compared("asus", "above")], sessions})).toBe(
    "asus ranks number 2 of 4 brands by revenue: $40.00, 20.0% of all. Of the sessions that view it, ≈ 10.0% buy it, more than for other brands (≈ 8.0%)."
  );
});

test("products without a brand are no brand, and have no place among brands", () => {
  expect(lead({chosen: "(none)"})).toBe("Products without a brand earned $50.00, 25.0% of all.");
  expect(lead({chosen: "(none)", by: "views"})).toBe(
    "Products without a brand had 500 views, 25.0% of all."
  );
  expect(lead({chosen: "(none)"}, {"(none)": 0, acer: 0})).toBe("No brand earned anything.");
  expect(lead({chosen: "(none)"}, {acer: 10})).toBe(
    "No data for products without a brand matches these filters."
  );
});

test("nor have the brands that are put together", () => {
  expect(lead({chosen: "(other brands)"}, {asus: 80, "(other brands)": 20})).toBe(
    "The brands that are not listed separately earned $20.00, 20.0% of all."
  );
});
