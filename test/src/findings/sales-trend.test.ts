import {expect, test} from "vitest";
import {finding} from "../../../src/findings/sales-trend.ts";
import {days} from "./days.ts";
import {tryFinding} from "./try-finding.ts";

const rows = (slope: number, weeks = 12) =>
  days(7 * weeks, (i) => ({revenue: 1000 + slope * Math.floor(i / 7)}));

test("speaks of growth", () => {
  expect(tryFinding(finding, rows(50))?.text).toBe(
    "Sales are growing: the last four weeks brought $10,325 a week, the first four $7,525; that is 37.2% more. Over 12 weeks the rise is steadier than chance would make it."
  );
});

test("says the opposite of decline", () => {
  const claim = tryFinding(finding, rows(-50));
  expect(claim?.text).toMatch(/^Sales are shrinking: .* 43\.2% less\./);
  expect(claim?.action).toMatch(/from \$6,475 to \$3,675/);
});

test.each([
  ["level sales", rows(0)],
  ["a change too small to matter", rows(1)],
  ["few weeks", rows(50, 9)]
])("is silent with %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});
