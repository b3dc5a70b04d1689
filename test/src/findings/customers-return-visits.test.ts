import {expect, test} from "vitest";
import {finding} from "../../../src/findings/customers-return-visits.ts";
import {tryFinding} from "./try-finding.ts";

const row = (first_bought: number, later_bought: number, visits = 2000) => ({
  first_visits: visits,
  first_bought,
  later_visits: visits,
  later_bought
});

test("speaks where return visits sell", () => {
  const claim = tryFinding(finding, [row(120, 400)]);
  expect(claim?.text).toBe(
    "Visitors buy when they come back: 20.0% of 2,000 return visits end in a purchase, of first visits 6.0%."
  );
  expect(claim).toMatchObject({n: 4000, numbers: {first: 0.06, later: 0.2, visits: 2000}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where first visits sell", () => {
  const claim = tryFinding(finding, [row(400, 120)]);
  expect(claim?.text).toBe(
    "Visitors buy at once or not at all: 6.0% of 2,000 return visits end in a purchase, of first visits 20.0%."
  );
});

test.each([
  ["without rows", []],
  ["of too few sessions", [row(10, 60, 199)]],
  ["about a difference by chance", [row(200, 215)]],
  ["where nobody buys", [row(0, 0)]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
