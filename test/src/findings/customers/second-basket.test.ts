import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/customers/second-basket.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = (customers: number, again: number, days = 365) => ({
  customers,
  again,
  revenue: 1000,
  again_revenue: 400,
  days
});

test("is shown where most bought only once", () => {
  const claim = tryFinding(finding, [row(1000, 250)]);
  expect(claim?.text).toBe(
    "Most customers bought only once: of 1,000 customers, 25.0% came back for a second basket. Those who came back made 40.0% of all spending by known customers."
  );
  expect(claim).toMatchObject({n: 1000, numbers: {share: 0.25, once: 0.75, worth: 0.4}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where most come back", () => {
  const claim = tryFinding(finding, [row(1000, 660)]);
  expect(claim?.text).toBe(
    "Most customers come back: 66.0% of 1,000 customers came back for a second basket, and they made 40.0% of all spending by known customers."
  );
});

test("says that nobody came back without a share of nothing", () => {
  const claim = tryFinding(finding, [{...row(131, 0, 57), again_revenue: 0}]);
  expect(claim?.text).toBe(
    "No customer came back: none of 131 customers bought a second basket in these 57 days."
  );
  expect(claim?.action).toBe(
    "Work on the second purchase: none of 131 customers made one in these 57 days."
  );
});

test.each([
  ["without rows", []],
  ["of too few customers", [row(99, 0)]],
  ["about one half", [row(1000, 510)]],
  [
    "where nothing was earned",
    [{customers: 500, again: 0, revenue: 0, again_revenue: 0, days: 365}]
  ]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  ["100 customers", [row(100, 5)], "Most customers bought only once", 0.4 * 0.9],
  ["99 customers", [row(99, 5)], undefined],
  // of 1,000, Wilson's interval holds one half from 470 to 530
  ["469 again", [row(1000, 469)], "Most customers bought only once"],
  ["470 again", [row(1000, 470)], undefined],
  ["530 again", [row(1000, 530)], undefined],
  ["531 again", [row(1000, 531)], "Most customers come back", 0.4 * 0.062],
  [
    "a penny earned",
    [{...row(1000, 469), revenue: 0.01, again_revenue: 0}],
    "Most customers bought only once"
  ]
]);

test("says in how many days nobody came back, and is silent where they are few", () => {
  const said = (days: number) => tryFinding(finding, [row(1000, 250, days)]);
  expect(said(364)?.text).toMatch(/came back for a second basket in these 364 days\./);
  expect(said(364)?.action).toMatch(/75.0% of customers made none in these 364 days/);
  expect(said(28)?.text).toMatch(/in these 28 days/);
  expect(said(27)).toBeUndefined();
  expect(tryFinding(finding, [row(1000, 660, 1)])?.text).toMatch(/^Most customers come back/);
});
