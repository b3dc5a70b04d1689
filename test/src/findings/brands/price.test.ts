import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/brands/price.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = (brand: string, products: number, above: number, ratio: number) => ({
  brand,
  products,
  above,
  ratio,
  all_products: 1000
});

test("speaks of the more expensive brand", () => {
  const claim = tryFinding(finding, [row("a", 100, 80, 1.25), row("b", 200, 90, 0.97)]);
  expect(claim?.text).toBe(
    "a is more expensive than other brands in its categories: its median product costs 25.0% more than theirs, and 80 of its 100 products are above their median."
  );
  expect(claim).toMatchObject({n: 100, nOf: "products", numbers: {off: 0.25, side: 80}});
  expect(claim?.effect).toBeCloseTo(0.025);
});

test("says the opposite of the cheaper brand", () => {
  const claim = tryFinding(finding, [row("a", 100, 55, 1.02), row("b", 200, 40, 0.8)]);
  expect(claim?.text).toBe(
    "b is cheaper than other brands in its categories: its median product costs 20.0% less than theirs, and 160 of its 200 products are below their median."
  );
});

test.each([
  ["even prices", row("a", 200, 101, 1.01)],
  ["what may be chance", row("a", 40, 24, 1.2)],
  ["few products", row("a", 29, 29, 2)],
  ["a sure but small difference", row("a", 900, 600, 1.03)]
])("is silent at %s", (_, one) => {
  expect(tryFinding(finding, [one])).toBeUndefined();
});

test("is silent of a sample of visitors, who see only some of the products", () => {
  expect(tryFinding(finding, [row("a", 100, 80, 1.25)], {weight: 2})).toBeUndefined();
});

testThresholds(finding, [
  ["30 products", [row("a", 30, 30, 2)], "a is more expensive", 0.03],
  ["29 products", [row("a", 29, 29, 2)], undefined],
  ["5% more", [row("a", 900, 800, 1.0501)], "a is more expensive"],
  ["less than 5% more", [row("a", 900, 800, 1.0499)], undefined],
  ["5% less", [row("a", 900, 100, 0.9499)], "a is cheaper"],
  ["less than 5% less", [row("a", 900, 100, 0.9501)], undefined],
  // p = 0.0515 and 0.0466
  ["1,044 of 2,000 above", [row("a", 2000, 1044, 1.2)], undefined],
  ["1,045 of 2,000 above", [row("a", 2000, 1045, 1.2)], "a is more expensive"],
  [
    "a brand of few products beside",
    [row("a", 29, 29, 3), row("b", 100, 80, 1.2)],
    "b is more expensive"
  ]
]);
