import {expect, test} from "vitest";
import {finding} from "../../../src/findings/customers-pauses.ts";
import {tryFinding} from "./try-finding.ts";

const pauses = (days: number, count: number) => [
  {value: 1, count: count / 10},
  {value: days, count: (count * 8) / 10},
  {value: 90, count: count / 10}
];

test("speaks where they come back soon", () => {
  const claim = tryFinding(finding, pauses(7, 1000));
  expect(claim?.text).toBe(
    "Who comes back comes back soon: half of all next orders follow within 7 days, 90.0% within 30 days."
  );
  expect(claim).toMatchObject({n: 1000, numbers: {days: 7, share: 0.9, month: 30}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where they take their time", () => {
  const claim = tryFinding(finding, pauses(45, 1000));
  expect(claim?.text).toBe(
    "Who comes back takes time: half of all next orders follow after more than 45 days, and only 10.0% within 30 days."
  );
});

test.each([
  ["without rows", []],
  ["of too few pauses", pauses(7, 90)],
  ["about a month", pauses(30, 1000)]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
