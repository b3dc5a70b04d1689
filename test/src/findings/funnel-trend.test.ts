import {expect, test} from "vitest";
import {finding} from "../../../src/findings/funnel-trend.ts";
import {days} from "./days.ts";
import {tryFinding} from "./try-finding.ts";

const rows = (before: number, after: number, count = 40) =>
  days(count, (i) => ({views: 100, purchases: i < count / 2 ? before : after}));

test("speaks of a funnel that has improved", () => {
  expect(tryFinding(finding, rows(5, 10))?.text).toBe(
    "A look leads to a purchase more often than before: 10.0% of 2,000 views in the second half (Jan 21\u2009–\u2009Feb 9, 2021) ended in one, 5.0% in the first."
  );
});

test("says the opposite of one that has worsened", () => {
  const claim = tryFinding(finding, rows(10, 5));
  expect(claim?.text).toMatch(/less often than before: 5\.0% of 2,000 views/);
  expect(claim?.action).toMatch(/from 10\.0% to 5\.0%/);
});

test.each([
  ["no change", rows(10, 10)],
  ["too few days", rows(5, 10, 20)],
  ["more purchases than views", rows(150, 180)]
])("is silent with %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});
