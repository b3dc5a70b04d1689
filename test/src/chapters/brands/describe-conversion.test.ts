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
  expect(said([])).toBe("Too few brands have 200 sessions or more to compare how they convert.");
});

test("differences that may be chance are none", () => {
  const text =
    "brands with 200 sessions or more differs in conversion from the others by more than chance explains.";
  expect(said([compared("acer", "level"), compared("asus", "level")])).toBe(
    `None of the 2 ${text}`
  );
  expect(said(many("level"), 10)).toBe(`None of the ≈ 5 ${text}`);
});

test("brands that convert better are named, the best first", () => {
  expect(said([compared("acer", "above", 0.1)])).toBe(
    "Compared with other brands, a larger share of the sessions that view acer also buy the brand."
  );
  expect(said([compared("acer", "above", 0.1), compared("asus", "above", 0.2)])).toBe(
    "Compared with other brands, a larger share of the sessions that view asus and acer also buy the brand."
  );
});

test("brands that convert worse are named, the worst first", () => {
  expect(said([compared("acer", "below", 0.05), compared("asus", "below", 0.02)])).toBe(
    "Compared with other brands, a smaller share of the sessions that view asus and acer also buy the brand."
  );
});

test("the worse follow the better, and after them those that may be chance", () => {
  expect(
    said([compared("acer", "above"), compared("asus", "below"), compared("dell", "level")])
  ).toBe(
    "Compared with other brands, a larger share of the sessions that view acer also buy the brand. For asus the share is smaller. The difference for 1 other brand may be chance."
  );
});

test("more than four brands are counted", () => {
  expect(said([...many("above"), ...many("below")])).toBe(
    "Compared with other brands, a larger share of the sessions that view 5 brands also buy the brand. For 5 brands the share is smaller."
  );
  expect(said([...many("below"), ...many("level")], 10)).toBe(
    "Compared with other brands, a smaller share of the sessions that view ≈ 5 brands also buy the brand. The differences for ≈ 5 other brands may be chance."
  );
});

test("a single brand has no plural", () => {
  expect(said([compared("acer", "level")])).toBe(
    "acer is the only brand with 200 sessions or more. It does not differ in conversion from the others by more than chance explains."
  );
});
