import {expect, test} from "vitest";
import {describeConversion} from "../../../../src/chapters/brands/describe-conversion.ts";
import type {ComparedShare} from "../../../../src/statistics/compare-shares.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";
import {compared} from "./rows-of-brands.ts";

const said = (brands: readonly ComparedShare[], weight = 1) =>
  textOf(describeConversion(brands, rows([], {weight}), format));
const many = (verdict: ComparedShare["verdict"]) =>
  Array.from("abcde", (name) => compared(name, verdict));

test("too few sessions compare nothing", () => {
  expect(said([])).toBe(
    "No two brands were looked at in 200 sessions or more each, too few to compare how they convert."
  );
});

test("differences that may be chance are none", () => {
  const text =
    "brands with 200 sessions or more converts differently from the others by more than chance would explain.";
  expect(said([compared("acer", "level"), compared("asus", "level")])).toBe(
    `None of the 2 ${text}`
  );
  expect(said(many("level"), 10)).toBe(`None of the ≈ 5 ${text}`);
});

test("brands that convert better are named, the best first", () => {
  expect(said([compared("acer", "above", 0.1)])).toBe(
    "More of the sessions that look at acer end in buying the brand than elsewhere."
  );
  expect(said([compared("acer", "above", 0.1), compared("asus", "above", 0.2)])).toBe(
    "More of the sessions that look at asus and acer end in buying the brand than elsewhere."
  );
});

test("brands that convert worse are named, the worst first", () => {
  expect(said([compared("acer", "below", 0.05), compared("asus", "below", 0.02)])).toBe(
    "Fewer of the sessions that look at asus and acer end in buying the brand than elsewhere."
  );
});

test("the worse follow the better, and after them those that may be chance", () => {
  expect(
    said([compared("acer", "above"), compared("asus", "below"), compared("dell", "level")])
  ).toBe(
    "More of the sessions that look at acer end in buying the brand than elsewhere. Fewer do with asus. The differences of 1 more may be chance."
  );
});

test("more than four brands are counted", () => {
  expect(said([...many("above"), ...many("below")])).toBe(
    "More of the sessions that look at 5 brands end in buying the brand than elsewhere. Fewer do with 5 brands."
  );
  expect(said([...many("below"), ...many("level")], 10)).toBe(
    "Fewer of the sessions that look at ≈ 5 brands end in buying the brand than elsewhere. The differences of ≈ 5 more may be chance."
  );
});
