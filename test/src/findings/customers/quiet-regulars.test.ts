import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/customers/quiet-regulars.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = (regulars: number, quiet: number) => ({
  regulars,
  quiet,
  quiet_revenue: 1000,
  regular_revenue: 6000,
  revenue: 10_000
});

test("is shown where regular customers stay", () => {
  const claim = tryFinding(finding, [row(1000, 100)]);
  expect(claim?.text).toBe(
    "Regular customers stay: of 1,000 customers who bought on at least three days, 100 have not bought for more than three times the usual gap between their purchases (10.0%)."
  );
  expect(claim).toMatchObject({
    n: 1000,
    numbers: {quiet: 100, share: 0.1, spent: 1000, worth: 0.1}
  });
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where they leave", () => {
  const claim = tryFinding(finding, [row(1000, 600)]);
  expect(claim?.text).toBe(
    "Regular customers are leaving: of 1,000 customers who bought on at least three days, 600 have not bought for more than three times the usual gap between their purchases (60.0%)."
  );
  expect(claim?.action).toMatch(/^Find out why 600 regular customers stopped buying/);
});

test.each([
  ["without rows", []],
  ["of too few regular customers", [row(99, 10)]],
  ["where many, but not most, are quiet", [row(1000, 381)]],
  ["where nothing was earned", [{...row(1000, 100), revenue: 0}]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

test("asks for nothing where none is quiet", () => {
  expect(tryFinding(finding, [row(1000, 0)])?.action).toBeUndefined();
  expect(tryFinding(finding, [row(1000, 1)])?.action).toMatch(
    /^Win back the 1 regular customer who/
  );
});

testThresholds(finding, [
  ["100 regular customers", [row(100, 10)], "Regular customers stay", 0.6 * 0.15],
  ["99 regular customers", [row(99, 10)], undefined],
  // of 1,000, Wilson's interval is about 0.027 to either side of a quarter, 0.031 of a half
  ["223 quiet", [row(1000, 223)], "Regular customers stay"],
  ["224 quiet", [row(1000, 224)], undefined],
  ["530 quiet", [row(1000, 530)], undefined],
  ["532 quiet", [row(1000, 532)], "Regular customers are leaving"]
]);
