import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/funnel/daypart.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {visitors: 30});

const rows = (...purchases: number[]) =>
  purchases.map((n, i) => ({part: 6 * i, views: 2000, purchases: n}));

test("is shown for the time at which visitors buy", () => {
  expect(tryFinding(finding, rows(100, 100, 100, 200))?.text).toBe(
    "Visitors are most likely to buy in the evening (18:00 to 24:00): 10.0% of 2,000 views end in a purchase, compared with 5.0% at other times."
  );
});

test("says the opposite of a time at which they do not", () => {
  expect(tryFinding(finding, rows(20, 150, 150, 150))?.text).toBe(
    "Few visitors buy at night (0:00 to 6:00): 1.0% of 2,000 views end in a purchase, compared with 7.5% at other times."
  );
});

test("is silent where the day is even, and where there is only one part of it", () => {
  expect(tryFinding(finding, rows(100, 103, 98, 101))).toBeUndefined();
  expect(tryFinding(finding, rows(100))).toBeUndefined();
});

/** A morning among parts of the day that are too small. */
const small = (views: number) =>
  [400, views, 400, 400].map((n, i) => ({part: 6 * i, views: n, purchases: i === 1 ? 50 : 8}));

test("names each quarter of the day", () => {
  const texts = [0, 1, 2, 3].map((busy) =>
    tryFinding(finding, rows(...[0, 1, 2, 3].map((i) => (i === busy ? 200 : 100))))
  );
  expect(texts.map((claim) => claim?.text.slice(32, claim.text.indexOf(" (")))).toEqual([
    "at night",
    "in the morning",
    "in the afternoon",
    "in the evening"
  ]);
});

testThresholds(finding, [
  [
    "500 views",
    small(500),
    "Visitors are most likely to buy in the morning (6:00 to 12:00)",
    500 / 1700
  ],
  ["499 views", small(499), undefined],
  [
    "more purchases than views",
    [...small(500).slice(0, 1), {part: 6, views: 500, purchases: 900}, ...small(500).slice(2)],
    "Visitors are most likely to buy in the morning"
  ]
]);

test("is silent about a time at which a few visitors came", () => {
  const of = (visitors: number) =>
    tryFinding(
      finding,
      rows(100, 100, 100, 200).map((row) => ({...row, visitors}))
    )?.text;
  expect(of(30)).toMatch(/^Visitors are most likely to buy in the evening/);
  expect(of(29)).toBeUndefined();
});
