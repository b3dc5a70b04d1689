import {expect, test} from "vitest";
import {finding} from "../../../src/findings/categories-price.ts";
import {tryFinding} from "./try-finding.ts";

const bands = (...bought: number[]) =>
  ["0–50", "50–100", "100–200"].map((price_band, i) => ({
    price_band,
    looked: 1000,
    bought: bought[i]!
  }));

test("speaks of dear goods that fewer buy", () => {
  const claim = tryFinding(finding, bands(140, 100, 50));
  expect(claim?.text).toBe(
    "The dearer, the fewer buy: 14.0% of the sessions that look at goods priced 0–50 buy some, of those that look at goods priced 100–200 5.0%."
  );
  expect(claim).toMatchObject({n: 3000, numbers: {cheap: 0.14, dear: 0.05}});
});

test("says the opposite where dear goods are bought more", () => {
  const claim = tryFinding(finding, bands(50, 100, 140));
  expect(claim?.text).toBe(
    "Dear goods find their buyers: 14.0% of the sessions that look at goods priced 100–200 buy some, more than the 5.0% of those that look at goods priced 0–50."
  );
});

test.each([
  ["no trend", bands(100, 120, 100)],
  ["two bands", bands(140, 50, 0).slice(0, 2)],
  ["few sessions", bands(14, 10, 5).map((row) => ({...row, looked: 99}))]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
