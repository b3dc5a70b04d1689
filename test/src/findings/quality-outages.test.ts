import {expect, test} from "vitest";
import {finding} from "../../../src/findings/quality-outages.ts";
import {tryFinding} from "./try-finding.ts";

test("speaks of hours in which the log is empty", () => {
  const claim = tryFinding(finding, [{hit: 7, total: 2496, example: "2021-01-19 12:00"}]);
  expect(claim?.text).toBe(
    "In 7 hours of 2,496 busy ones the log is all but empty, first on Jan 19, 2021 at 12:00: the shop or its log was down."
  );
  expect(claim).toMatchObject({n: 2496, numbers: {hours: 7, hour: 12}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where there is none", () => {
  const claim = tryFinding(finding, [{hit: 0, total: 2496, example: null}]);
  expect(claim?.text).toBe("The log has no holes: none of 2,496 busy hours is empty or nearly so.");
});

test.each([
  ["without rows", []],
  ["of few busy hours", [{hit: 0, total: 199, example: null}]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
