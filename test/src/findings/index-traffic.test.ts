import {expect, test} from "vitest";
import {finding} from "../../../src/findings/index-traffic.ts";
import {days} from "./days.ts";
import {tryFinding} from "./try-finding.ts";

const rows = (before: number, after: number, weeks = 20) =>
  days(7 * weeks, (i) => ({sessions: (i < 3.5 * weeks ? before : after) + Math.floor(i / 7)}));

test("speaks of more traffic", () => {
  expect(tryFinding(finding, rows(100, 200))?.text).toBe(
    "Traffic is up by 105.3%: 15,015 sessions in the last 70 days, 7,315 sessions in as many before."
  );
});

test("says the opposite of less", () => {
  const claim = tryFinding(finding, rows(200, 100));
  expect(claim?.text).toBe(
    "Traffic is down by 44.0%: 8,015 sessions in the last 70 days, 14,315 sessions in as many before."
  );
  expect(claim?.action).toMatch(/6,300 sessions fewer/);
});

test("is silent without a change, and over a few weeks", () => {
  expect(tryFinding(finding, rows(200, 200))).toBeUndefined();
  expect(tryFinding(finding, rows(100, 200, 14))).toBeUndefined();
});
