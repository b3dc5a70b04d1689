import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/quality/rejects.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = (rows: number, rejected: number) => ({
  rows,
  rejected,
  reason: rejected ? "invalid price" : null,
  most: rejected ? rejected / 2 : null
});

test("is shown where many rows were rejected", () => {
  const claim = tryFinding(finding, [row(10000, 500)]);
  expect(claim?.text).toBe(
    "500 of 10,000 rows could not be read (5.0%); the figures cover the rest. The most frequent reason is “invalid price” (250 rows)."
  );
  expect(claim).toMatchObject({n: 10000, numbers: {rejected: 500, share: 0.05, most: 250}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where hardly anything was", () => {
  const claim = tryFinding(finding, [row(10000, 4)]);
  expect(claim?.text).toBe("Hardly any rows were rejected: 4 of 10,000 rows (<0.1%).");
});

test.each([
  ["without rows", []],
  ["of small files", [row(900, 0)]],
  ["in between", [row(10000, 80)]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  ["1,000 rows", [row(1000, 100)], "100 of 1,000 rows could not be read", 0.1],
  ["999 rows", [row(999, 100)], undefined],
  ["none of 1,000", [row(1000, 0)], "All 1,000 rows could be read: none was rejected for a fault."],
  // of 10,000, Wilson's interval lies below 0.5% up to 36, and above 1% from 120 on
  ["36 rejected", [row(10_000, 36)], "Hardly any rows were rejected", 0.0036],
  ["37 rejected", [row(10_000, 37)], undefined],
  ["119 rejected", [row(10_000, 119)], undefined],
  ["120 rejected", [row(10_000, 120)], "120 of 10,000 rows could not be read"],
  ["one rejected", [row(10_000, 1)], "Hardly any rows were rejected: 1 of 10,000 rows (<0.1%)"],
  ["a reason that is not told", [{...row(10_000, 500), reason: null}], undefined]
]);
