import {expect, test} from "vitest";
import {describeLeader} from "../../../../src/chapters/brands/describe-leader.ts";
import type {RankedBy} from "../../../../src/chapters/brands/ranked-by.ts";
import {format} from "../formats.ts";
import {textOf} from "../text-of.ts";
import {reportOf} from "./rows-of-brands.ts";

const lead = (revenues: Record<string, number>, by: RankedBy = "revenue", brands?: number) =>
  textOf(describeLeader(reportOf(revenues, {brands}), by, format));

test("says so where nothing is left, or nothing that names its brand", () => {
  expect(lead({})).toBe("No brand matches these filters.");
  expect(lead({"(none)": 10})).toBe("No product here has a brand.");
});

test("one brand alone is all there is to tell", () => {
  expect(lead({acer: 60, "(none)": 40})).toBe("There is only one brand: acer, with $60.00.");
  expect(lead({acer: 60}, "views")).toBe("There is only one brand: acer, with 600 views.");
});

test("the leader's share is of all, and there is none of nothing", () => {
  expect(lead({acer: 60, asus: 40})).toBe("acer leads with $60.00, 60.0% of the revenue.");
  expect(lead({acer: 50, asus: 10, "(none)": 40}, "views")).toBe(
    "acer leads with 500 views, 50.0% of all views."
  );
  expect(lead({acer: 0, asus: 0})).toBe("No brand earned anything.");
  expect(lead({acer: 60, asus: 0})).toBe(
    "acer has all the revenue, $60.00; the other brands have none."
  );
  expect(lead({acer: 0, asus: 0, "(none)": 5}, "views")).toBe("No brand has a part of all views.");
});

test("up to four brands that make half are named", () => {
  expect(lead({acer: 40, asus: 31, dell: 29})).toBe(
    "acer leads with $40.00, 40.0% of the revenue. acer and asus together account for 71.0% of all brands’ revenue."
  );
  expect(lead({a: 10, b: 10, c: 10, d: 10, e: 10, f: 10, g: 10})).toBe(
    "7 brands are equal, with $10.00 and 14.3% of the revenue each."
  );
});

test("more than four brands that make half are counted", () => {
  const nine = Object.fromEntries(Array.from("abcdefghi", (name) => [name, 10]));
  expect(lead({...nine, j: 0})).toBe(
    "9 brands lead with $10.00 each, each with 11.1% of the revenue. The first 5 of 9 account for 55.6% of all brands’ revenue."
  );
  expect(lead(nine, "revenue", 400)).toBe(
    "9 brands are equal, with $10.00 and 11.1% of the revenue each."
  );
});

test("half is left out where brands are grouped, or all brands are needed for it", () => {
  expect(lead({acer: 40, asus: 30, dell: 20, "(other brands)": 10})).toBe(
    "acer leads with $40.00, 40.0% of the revenue."
  );
  expect(lead({acer: 50, asus: 0, "(none)": 50})).toBe(
    "acer leads with $50.00, 50.0% of the revenue."
  );
});

test("brands that tie share the lead, and a half that ties with the next is not named", () => {
  expect(lead({acer: 30, asus: 30, dell: 20, hp: 20})).toBe(
    "acer and asus lead with $30.00 each, each with 30.0% of the revenue. acer and asus together account for 60.0% of all brands’ revenue."
  );
  expect(lead({acer: 40, asus: 30, dell: 30})).toBe(
    "acer leads with $40.00, 40.0% of the revenue."
  );
});
