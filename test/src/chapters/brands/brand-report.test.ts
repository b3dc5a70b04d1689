import {expect, test} from "vitest";
import {isWhole, namedBrands} from "../../../../src/chapters/brands/brand-report.ts";
import {reportOf} from "./rows-of-brands.ts";

test("what has no brand and the others together are no brands", () => {
  const report = reportOf({acer: 60, "(none)": 50, asus: 40, "(other brands)": 10});
  expect(namedBrands(report).map(({brand}) => brand)).toEqual(["acer", "asus"]);
});

test("a report is whole where no brands are put together", () => {
  expect(isWhole([])).toBe(true);
  expect(isWhole(reportOf({acer: 60, "(none)": 50}))).toBe(true);
  expect(isWhole(reportOf({acer: 60, "(other brands)": 50}))).toBe(false);
});
