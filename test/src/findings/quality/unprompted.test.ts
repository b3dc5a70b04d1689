import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/quality/unprompted.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

test("is shown for purchases without a view or cart before them", () => {
  const claim = tryFinding(finding, [{hit: 200, total: 1000}]);
  expect(claim?.text).toBe(
    "200 of 1,000 sessions with a purchase (20.0%) have no view or cart before it: sessions are cut in two, or views are not logged, and conversion looks better than it is."
  );
  expect(claim).toMatchObject({n: 1000, numbers: {hit: 200, share: 0.2}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where sessions are whole", () => {
  const claim = tryFinding(finding, [{hit: 2, total: 1000}]);
  expect(claim?.text).toBe(
    "Sessions are complete: all but 2 of 1,000 sessions with a purchase show what led to it."
  );
});

test.each([
  ["without rows", []],
  ["of too few sessions", [{hit: 0, total: 99}]],
  ["in between", [{hit: 30, total: 1000}]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  ["100 sessions", [{hit: 50, total: 100}], "50 of 100 sessions", 0.5],
  ["99 sessions", [{hit: 50, total: 99}], undefined],
  ["none", [{hit: 0, total: 10_000}], "Sessions are complete: each of 10,000", 0.01],
  // of 10,000, Wilson's interval lies below 1% up to 80, and above 5% from 543 on
  ["80", [{hit: 80, total: 10_000}], "Sessions are complete: all but 80"],
  ["81", [{hit: 81, total: 10_000}], undefined],
  ["542", [{hit: 542, total: 10_000}], undefined],
  ["543", [{hit: 543, total: 10_000}], "543 of 10,000 sessions"]
]);
