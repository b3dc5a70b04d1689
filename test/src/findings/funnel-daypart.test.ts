import {expect, test} from "vitest";
import {finding} from "../../../src/findings/funnel-daypart.ts";
import {tryFinding} from "./try-finding.ts";

const rows = (...purchases: number[]) =>
  purchases.map((n, i) => ({part: 6 * i, views: 2000, purchases: n}));

test("speaks of the time at which visitors buy", () => {
  expect(tryFinding(finding, rows(100, 100, 100, 200))?.text).toBe(
    "Visitors are readiest to buy in the evening (18:00 to 24:00): 10.0% of 2,000 views end in a purchase, 5.0% at other times."
  );
});

test("says the opposite of a time at which they do not", () => {
  expect(tryFinding(finding, rows(20, 150, 150, 150))?.text).toBe(
    "Few buy at night (0:00 to 6:00): 1.0% of 2,000 views end in a purchase, 7.5% at other times."
  );
});

test("is silent where the day is even, and where there is only one part of it", () => {
  expect(tryFinding(finding, rows(100, 103, 98, 101))).toBeUndefined();
  expect(tryFinding(finding, rows(100))).toBeUndefined();
});
