import {expect, test} from "vitest";
import {finding} from "../../../src/findings/funnel-price.ts";
import {tryFinding} from "./try-finding.ts";

const bands = ["0–50", "50–100", "100–200", "200–500"];
const rows = (...purchases: number[]) =>
  purchases.map((n, i) => ({price_band: bands[i]!, views: 1000, purchases: n}));

test("speaks of dear goods that are looked at in vain", () => {
  const claim = tryFinding(finding, rows(150, 120, 90, 60));
  expect(claim?.text).toBe(
    "The dearer a product, the less often a look ends in a purchase: 15.0% of views do in the price band 0–50, 6.0% at 200–500; each band costs about 3.0 percentage points."
  );
  expect(claim?.numbers.slope).toBeCloseTo(-0.03);
  expect(claim?.action).toMatch(/200–500 only 60 of 1,000 views/);
});

test("says the opposite where dear goods sell", () => {
  expect(tryFinding(finding, rows(60, 90, 120, 150))?.text).toBe(
    "Dear goods are bought more readily than cheap ones: 15.0% of views at 200–500 end in a purchase, 6.0% in the price band 0–50; each band adds about 3.0 percentage points."
  );
});

test.each([
  ["no trend", rows(100, 98, 103, 100)],
  ["two bands", rows(150, 60)],
  ["more purchases than views", rows(1500, 1200, 900, 600)],
  ["few views", rows(150, 120, 90, 60).map((row) => ({...row, views: 499}))]
])("is silent with %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});
