import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/categories/bands.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const bands = (...rows: [number, number][]) =>
  rows.map(([lines, revenue], i) => ({
    price_band: ["0–50", "50–100", "100–200", "200–500"][i]!,
    lines,
    revenue
  }));

test("speaks of the expensive products that drive revenue", () => {
  const claim = tryFinding(finding, bands([500, 100], [300, 200], [150, 300], [50, 400]));
  expect(claim?.text).toBe(
    "Expensive products make most of the revenue: those priced 100–200 and above are 20.0% of the order lines and make $700.00, 70.0% of the revenue."
  );
  expect(claim).toMatchObject({n: 1000, nOf: "order lines", numbers: {share: 0.7, part: 0.2}});
  expect(claim?.action).toMatch(/70.0% of the revenue comes from 20.0%/);
});

test("speaks of one band without what is above", () => {
  const claim = tryFinding(finding, bands([500, 100], [300, 100], [200, 800]));
  expect(claim?.text).toMatch(/those priced 100–200 are 20.0%/);
});

test("says the opposite where the cheapest make half of the revenue", () => {
  const claim = tryFinding(finding, bands([900, 600], [90, 300], [10, 100]));
  expect(claim?.text).toBe(
    "Cheap products make most of the revenue: those priced 0–50 are 90.0% of the order lines and make $600.00, 60.0% of the revenue."
  );
});

test.each([
  ["money that follows lines", bands([100, 100], [100, 110], [100, 120], [100, 130])],
  ["two bands", bands([500, 100], [50, 900])],
  ["99 lines", bands([50, 100], [30, 100], [19, 800])],
  ["nothing", bands([100, 0], [100, 0], [100, 0])]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  [
    "100 lines",
    bands([50, 100], [30, 100], [20, 800]),
    "Expensive products make most of the revenue",
    0.8 * 0.6
  ],
  ["99 lines", bands([50, 100], [30, 100], [19, 800]), undefined],
  ["two bands", bands([500, 100], [50, 900]), undefined],
  [
    "three bands",
    bands([500, 50], [0, 50], [50, 900]),
    "Expensive products make most of the revenue"
  ],
  [
    "the lowest with half",
    bands([500, 1000], [300, 500], [200, 500]),
    "Cheap products make most of the revenue",
    0
  ],
  ["95% of the lines", bands([950, 1000], [30, 500], [20, 500]), "Cheap products make most"],
  ["95.1% of the lines", bands([951, 1000], [30, 500], [19, 500]), undefined],
  ["the lowest with less", bands([500, 999], [300, 501], [200, 500]), undefined],
  [
    "75% from 50% of the lines",
    bands([500, 150], [0, 100], [500, 750]),
    "Expensive products make most of the revenue"
  ],
  ["75% from 50.1% of the lines", bands([499, 150], [0, 100], [501, 750]), undefined],
  [
    "the dearest with half",
    bands([800, 300], [100, 200], [100, 500]),
    "Expensive products make most of the revenue: those priced 100–200 are"
  ],
  [
    "the dearest with less",
    bands([800, 300], [100, 201], [100, 499]),
    "Expensive products make most of the revenue: those priced 50–100 and above are"
  ]
]);
