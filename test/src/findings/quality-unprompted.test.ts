import {expect, test} from "vitest";
import {finding} from "../../../src/findings/quality-unprompted.ts";
import {tryFinding} from "./try-finding.ts";

test("speaks of purchases out of nowhere", () => {
  const claim = tryFinding(finding, [{hit: 200, total: 1000}]);
  expect(claim?.text).toBe(
    "200 of 1,000 sessions with a purchase, 20.0%, hold no view or cart before it: sessions are cut, or views are not logged, and conversion looks better than it is."
  );
  expect(claim).toMatchObject({n: 1000, numbers: {hit: 200, share: 0.2}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where sessions are whole", () => {
  const claim = tryFinding(finding, [{hit: 2, total: 1000}]);
  expect(claim?.text).toBe(
    "Sessions are whole: all but 2 of 1,000 sessions with a purchase show what led to it."
  );
});

test.each([
  ["without rows", []],
  ["of too few sessions", [{hit: 0, total: 99}]],
  ["in between", [{hit: 30, total: 1000}]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
