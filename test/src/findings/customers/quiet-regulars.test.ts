import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/customers/quiet-regulars.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const rows = (loyal: number, quiet: number) => [
  {segment: "Champions", customers: loyal, revenue: 5000},
  {segment: "At risk", customers: quiet, revenue: 1000},
  {segment: "New", customers: 700, revenue: 4000}
];

test("is shown where regular customers stay", () => {
  const claim = tryFinding(finding, rows(800, 200));
  expect(claim?.text).toBe(
    "Regular customers stay: of 1,000 customers who buy often, 200 have gone quiet (20.0%)."
  );
  expect(claim).toMatchObject({
    n: 1000,
    numbers: {quiet: 200, share: 0.2, spent: 1000, worth: 0.1}
  });
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where they leave", () => {
  const claim = tryFinding(finding, rows(400, 600));
  expect(claim?.text).toBe(
    "Regular customers are leaving: of 1,000 customers who used to buy often, 600 have gone quiet (60.0%)."
  );
});

test.each([
  ["without rows", []],
  ["of too few regular customers", rows(79, 20)],
  ["about what chance would give", rows(600, 400)]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

test("takes loyal customers for regular ones too, and new ones for none", () => {
  const loyal = rows(800, 200).map((row) => ({
    ...row,
    segment: row.segment === "Champions" ? "Loyal" : row.segment
  }));
  expect(tryFinding(finding, loyal)?.n).toBe(1000);
});

test("asks for nothing where none is quiet, nor where nothing was earned", () => {
  expect(tryFinding(finding, rows(800, 0))?.action).toBeUndefined();
  expect(tryFinding(finding, rows(800, 1))?.action).toMatch(/^Win back the 1 regular customer /);
  const free = rows(800, 200).map((row) => ({...row, revenue: 0}));
  expect(tryFinding(finding, free)).toBeUndefined();
});

testThresholds(finding, [
  ["100 regular customers", rows(90, 10), "Regular customers stay", 0.6 * (0.3 / 0.4)],
  ["99 regular customers", rows(89, 10), undefined],
  // of 1,000, Wilson's interval holds 40% from 370 to 430
  ["369 quiet", rows(631, 369), "Regular customers stay"],
  ["370 quiet", rows(630, 370), undefined],
  ["430 quiet", rows(570, 430), undefined],
  ["431 quiet", rows(569, 431), "Regular customers are leaving", 0.6 * (0.031 / 0.4)]
]);
