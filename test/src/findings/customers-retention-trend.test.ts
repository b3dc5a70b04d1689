import {expect, test} from "vitest";
import {finding} from "../../../src/findings/customers-retention-trend.ts";
import {tryFinding} from "./try-finding.ts";

const wave = (wave: number, customers: number, again: number) => ({wave, customers, again});

test("speaks where newer customers come back less", () => {
  const claim = tryFinding(finding, [wave(1, 1000, 250), wave(2, 1000, 150)]);
  expect(claim?.text).toBe(
    "New customers come back less than they did: within 30 days 15.0% of those who began in the second half of the time bought again, 25.0% of those before them (2,000 customers)."
  );
  expect(claim).toMatchObject({n: 2000, numbers: {was: 0.25, is: 0.15, days: 30}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where they come back more", () => {
  const claim = tryFinding(finding, [wave(1, 1000, 150), wave(2, 1000, 250)]);
  expect(claim?.text).toBe(
    "New customers come back more than they did: within 30 days 25.0% of those who began in the second half of the time bought again, 15.0% of those before them (2,000 customers)."
  );
});

test.each([
  ["without rows", []],
  ["where all began in one half", [wave(1, 1000, 250)]],
  ["of too few customers", [wave(1, 1000, 250), wave(2, 99, 5)]],
  ["about a difference by chance", [wave(1, 1000, 250), wave(2, 1000, 230)]],
  ["where nobody comes back", [wave(1, 1000, 0), wave(2, 1000, 0)]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
