import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/funnel/trend.ts";
import {days} from "../days.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {visitors: 30});

const rows = (before: number, after: number, count = 40) =>
  days(count, (i) => ({views: 100, purchases: i < count / 2 ? before : after}));

test("is shown for a funnel that has improved", () => {
  expect(tryFinding(finding, rows(5, 10))?.text).toBe(
    "A view leads to a purchase more often than before: 10.0% of 2,000 views in the second half (Jan 21\u2009–\u2009Feb 9, 2021) ended in one, compared with 5.0% in the first."
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

/** Views and purchases a day in either half of forty days. */
const of = (views: number, bought: number, laterViews: number, laterBought: number) =>
  days(40, (i) =>
    i < 20 ? {views, purchases: bought} : {views: laterViews, purchases: laterBought}
  );

testThresholds(finding, [
  ["14 days in each half", rows(5, 20, 28), "A view leads to a purchase more often", 0.5],
  ["13 days in each half", rows(5, 20, 27), undefined],
  ["500 views before", of(25, 1, 100, 50), "A view leads to a purchase more often"],
  ["499 views before", of(24.95, 1, 100, 50), undefined],
  ["500 views after", of(100, 50, 25, 1), "A view leads to a purchase less often", 0.2 * 0.92],
  ["499 views after", of(100, 50, 24.95, 1), undefined],
  // p = 0.0104, 0.0096; 0.0103, 0.0095
  ["523 of 3,000 after 600", of(150, 30, 150, 26.15), undefined],
  ["522 of 3,000 after 600", of(150, 30, 150, 26.1), "A view leads to a purchase less often"],
  ["681 of 3,000 after 600", of(150, 30, 150, 34.05), undefined],
  ["682 of 3,000 after 600", of(150, 30, 150, 34.1), "A view leads to a purchase more often"],
  ["5.05% less", of(5000, 1000, 5000, 949.5), "A view leads to a purchase less often"],
  ["4.95% less", of(5000, 1000, 5000, 950.5), undefined],
  ["5.05% more", of(5000, 1000, 5000, 1050.5), "A view leads to a purchase more often"],
  ["4.95% more", of(5000, 1000, 5000, 1049.5), undefined],
  ["all views before", of(100, 100, 100, 50), "A view leads to a purchase less often"],
  ["more than all before", of(100, 101, 100, 50), undefined],
  ["all views after", of(100, 50, 100, 100), "A view leads to a purchase more often"],
  ["more than all after", of(100, 50, 100, 101), undefined],
  ["no purchase before", of(100, 0, 100, 50), undefined]
]);

test("is silent about the days of a few visitors", () => {
  const of = (visitors: number) =>
    tryFinding(
      finding,
      rows(5, 10).map((row) => ({...row, visitors}))
    )?.text;
  expect(of(30)).toMatch(/^A view leads to a purchase more often/);
  expect(of(29)).toBeUndefined();
});
