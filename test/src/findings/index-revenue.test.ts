import {expect, test} from "vitest";
import {finding} from "../../../src/findings/index-revenue.ts";
import {days} from "./days.ts";
import {tryFinding} from "./try-finding.ts";

// no two weeks alike, so that ranks differ
const rows = (before: number, after: number, {orders = 10, later = 10, weeks = 20} = {}) =>
  days(7 * weeks, (i) => ({
    revenue: (i < 3.5 * weeks ? before : after) + Math.floor(i / 7),
    orders: i < 3.5 * weeks ? orders : later
  }));

test("speaks of growth and names what did it", () => {
  expect(tryFinding(finding, rows(1000, 1500, {later: 15}))?.text).toBe(
    "The shop earns 50.8% more than before: the last 70 days brought $106,015, as many before $70,315. Orders did most of it: 1,050 orders after 700 orders."
  );
  expect(tryFinding(finding, rows(1000, 1500))?.text).toMatch(
    /The order value did most of it: \$151\.45 after \$100\.45\.$/
  );
});

test("says the opposite of a loss", () => {
  expect(tryFinding(finding, rows(1500, 1000, {orders: 15, later: 10}))?.text).toMatch(
    /^The shop earns 32\.\d% less than before: the last 70 days brought/
  );
});

test.each([
  ["no change", rows(1000, 1000)],
  ["too few weeks", rows(1000, 1500, {weeks: 15})],
  ["one day", rows(1000, 1500).slice(0, 1)]
])("is silent with %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});
