import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/sales/value-trend.ts";
import {days} from "../days.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";
import {values} from "../values.ts";

// ten orders a day about a typical value, half of them twice and half of them half of it
const rows = (before: number, after: number, count = 40) =>
  days(count, (i) => {
    const typical = i < count / 2 ? before : after;
    const values = Array.from({length: 10}, (_, k) => (k % 2 ? typical * 2 : typical / 2));
    return {
      orders: 10,
      paid: 10,
      revenue: values.reduce((sum, value) => sum + value, 0),
      logs: values.reduce((sum, value) => sum + Math.log(value), 0),
      squares: values.reduce((sum, value) => sum + Math.log(value) ** 2, 0)
    };
  });

test("speaks of orders that have grown", () => {
  expect(tryFinding(finding, rows(100, 150))?.text).toBe(
    "Orders have become larger: 200 orders in the second half averaged $187.50, those in the first $125.00, which is 50.0% more."
  );
});

test("says the opposite of those that have shrunk", () => {
  const claim = tryFinding(finding, rows(150, 100));
  expect(claim?.text).toMatch(/^Orders have become smaller: .* 33\.3% less\.$/);
  expect(claim?.action).toMatch(/from \$187\.50 to \$125\.00/);
});

test.each([
  ["no change", rows(100, 100)],
  ["a change that may be chance", rows(100, 106)],
  ["few days", rows(100, 150, 20)]
])("is silent with %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});

/** Orders a day about a typical value, in either half of forty days. */
const of = (orders: number, typical: number, later: number, laterTypical: number) =>
  days(40, (i) => (i < 20 ? values(orders, typical) : values(later, laterTypical)));

testThresholds(finding, [
  ["14 days in each half", rows(100, 200, 28), "Orders have become larger", 2 / 3],
  ["13 days in each half", rows(100, 200, 27), undefined],
  ["100 orders before", of(5, 100, 10, 200), "Orders have become larger"],
  ["99 orders before", of(4.95, 100, 10, 200), undefined],
  ["100 orders after", of(10, 100, 5, 200), "Orders have become larger"],
  ["99 orders after", of(10, 100, 4.95, 200), undefined],
  ["5.1% more", of(1000, 100, 1000, 105.1), "Orders have become larger"],
  ["4.9% more", of(1000, 100, 1000, 104.9), undefined],
  ["5.1% less", of(1000, 100, 1000, 94.9), "Orders have become smaller", (94.9 / 194.9) * 0.051],
  ["4.9% less", of(1000, 100, 1000, 95.1), undefined],
  // p = 0.0102 and 0.0097
  ["19.5% more of 200 orders", of(10, 100, 10, 119.5), undefined],
  ["19.7% more of 200 orders", of(10, 100, 10, 119.7), "Orders have become larger"],
  [
    "a mean that one order lifts",
    of(10, 100, 10, 130).map((row, i) => (i === 0 ? {...row, revenue: 1e6} : row)),
    undefined
  ],
  [
    "a mean that has hardly moved",
    of(10, 100, 10, 150).map((row) => ({...row, revenue: 1250})),
    undefined
  ]
]);
