import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/customers/return-visits.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {returned: 30, most: 20});

const row = (first_bought: number, later_bought: number, visits = 2000) => ({
  first_visits: visits,
  first_bought,
  later_visits: visits,
  later_bought
});

test("is shown where return visits sell", () => {
  const claim = tryFinding(finding, [row(120, 400)]);
  expect(claim?.text).toBe(
    "Visitors buy more often when they come back: 20.0% of 2,000 return visits end in a purchase, compared with 6.0% of first visits."
  );
  expect(claim).toMatchObject({n: 4000, numbers: {first: 0.06, later: 0.2, visits: 2000}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where first visits sell", () => {
  const claim = tryFinding(finding, [row(400, 120)]);
  expect(claim?.text).toBe(
    "Visitors buy more often on their first visit: 6.0% of 2,000 return visits end in a purchase, compared with 20.0% of first visits."
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

const of = (
  first_bought: number,
  first_visits: number,
  later_bought: number,
  later_visits: number
) => ({
  first_visits,
  first_bought,
  later_visits,
  later_bought
});

testThresholds(finding, [
  [
    "200 of either",
    [of(50, 200, 5, 200)],
    "Visitors buy more often on their first visit",
    0.5 * 0.9
  ],
  ["199 first visits", [of(50, 199, 5, 200)], undefined],
  ["199 return visits", [of(50, 200, 5, 199)], undefined],
  // p = 0.0104, 0.0096; 0.0103, 0.0095
  ["523 of 3,000 after 600", [of(600, 3000, 523, 3000)], undefined],
  [
    "522 of 3,000 after 600",
    [of(600, 3000, 522, 3000)],
    "Visitors buy more often on their first visit"
  ],
  ["681 of 3,000 after 600", [of(600, 3000, 681, 3000)], undefined],
  [
    "682 of 3,000 after 600",
    [of(600, 3000, 682, 3000)],
    "Visitors buy more often when they come back"
  ],
  [
    "a tenth less",
    [of(20_000, 100_000, 18_000, 100_000)],
    "Visitors buy more often on their first visit"
  ],
  ["less than a tenth less", [of(20_000, 100_000, 18_001, 100_000)], undefined],
  [
    "a tenth of what is later",
    [of(20_000, 100_000, 22_223, 100_000)],
    "Visitors buy more often when"
  ],
  ["less than that", [of(20_000, 100_000, 22_222, 100_000)], undefined]
]);

test("is silent where a few visitors came back", () => {
  expect(tryFinding(finding, [{...row(120, 400), returned: 30}])?.text).toMatch(
    /^Visitors buy more/
  );
  expect(tryFinding(finding, [{...row(120, 400), returned: 29}])).toBeUndefined();
});

test("is silent where one visitor makes more than a tenth of the return visits", () => {
  expect(tryFinding(finding, [{...row(120, 400), most: 200}])?.text).toMatch(/^Visitors buy more/);
  expect(tryFinding(finding, [{...row(120, 400), most: 201}])).toBeUndefined();
});
