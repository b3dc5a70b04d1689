import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/regions/source-value.ts";
import {days} from "../days.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";
import {values} from "../values.ts";

const rows = (affiliate: number, other = 100, count = 20) => [
  ...days(count, () => ({source: "Affiliate", ...values(10, affiliate)})),
  ...days(20, () => ({source: "Google", ...values(10, other)})),
  ...days(20, () => ({source: "Organic", ...values(10, other)}))
];

test("is shown for a source of larger orders", () => {
  const claim = tryFinding(finding, rows(160));
  expect(claim?.text).toBe(
    "Orders from Affiliate are larger than others: 200 orders were worth $200.00 on average, those from all other sources $125.00. They make 44.4% of the revenue."
  );
  expect(claim?.action).toMatch(/60\.0% more than others/);
});

test("says the opposite of a source of small ones", () => {
  const claim = tryFinding(finding, rows(60));
  expect(claim?.text).toMatch(
    /^Orders from Affiliate are smaller than others: 200 orders were worth \$75\.00/
  );
  expect(claim?.action).toMatch(/40\.0% less than others/);
});

test("is silent where all are alike, and of a source with few orders", () => {
  expect(tryFinding(finding, rows(100))).toBeUndefined();
  expect(tryFinding(finding, rows(160, 100, 2))).toBeUndefined();
});

/** One source among others that are too small. */
const small = (orders: number) =>
  [
    {source: "Affiliate", ...values(orders, 200)},
    ...Array.from({length: 20}, (_, i) => ({source: `S${i}`, ...values(90, 100)}))
  ].map((row) => ({day: new Date(0), ...row}));

test("compares sources of 100 orders, not of 99", () => {
  const [own, ...others] = small(100);
  expect(tryFinding(finding, [{...own!, orders: 99, paid: 99}, ...others])).toBeUndefined();
});

testThresholds(finding, [
  [
    "100 orders",
    small(100),
    "Orders from Affiliate are larger",
    ((100 * 250) / (100 * 250 + 1800 * 125)) * 1
  ],
  ["98 orders", small(98), undefined]
]);
