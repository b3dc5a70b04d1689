import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/quality/early-orders.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

test("is shown for accounts created after their first orders", () => {
  const claim = tryFinding(finding, [{hit: 12, total: 4971}]);
  expect(claim?.text).toBe(
    "12 accounts were created after their first order (0.2% of 4,971 customers): not all sign-up dates can be right."
  );
  expect(claim).toMatchObject({n: 4971, numbers: {hit: 12, total: 4971}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where there is none", () => {
  const claim = tryFinding(finding, [{hit: 0, total: 4971}]);
  expect(claim?.text).toBe(
    "Nobody ordered before signing up: for each of 4,971 customers, the account is older than the first order."
  );
});

test.each([
  ["without rows", []],
  ["of too few customers", [{hit: 3, total: 99}]],
  ["about a single case", [{hit: 1, total: 4971}]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  ["100 customers", [{hit: 10, total: 100}], "10 accounts were created", 0.1],
  ["99 customers", [{hit: 10, total: 99}], undefined],
  ["100 customers, none of them", [{hit: 0, total: 100}], "Nobody ordered before", 0.01],
  ["99 customers, none of them", [{hit: 0, total: 99}], undefined],
  // of 10,000, Wilson's interval lies above 0.1% from 17 on
  ["17 of 10,000", [{hit: 17, total: 10_000}], "17 accounts were created"],
  ["16 of 10,000", [{hit: 16, total: 10_000}], undefined],
  ["one of 100", [{hit: 1, total: 100}], "1 account was created after its first order"]
]);
