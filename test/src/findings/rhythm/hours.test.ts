import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/rhythm/hours.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {visitors: 30, customers: 30});

const hours = (interactions: (hour: number) => number) =>
  [1, 2, 3, 4, 5].flatMap((weekday) =>
    Array.from({length: 24}, (_, hour) => ({
      weekday,
      hour,
      interactions: interactions(hour) / 5,
      orders: 0
    }))
  );

test("is shown for the peak of the day, over midnight too", () => {
  const claim = tryFinding(
    finding,
    hours((hour) => ([22, 23, 0, 1].includes(hour) ? 200 : 50))
  );
  expect(claim?.text).toBe(
    "The shop is busiest from 22:00 to 2:00: 800 interactions, 44.4% of the total in a sixth of the day."
  );
  expect(claim).toMatchObject({n: 1800, nOf: "interactions", numbers: {from: 22, to: 2, n: 800}});
});

test("says the opposite of an even day", () => {
  const claim = tryFinding(
    finding,
    hours((hour) => (hour === 12 ? 110 : 100))
  );
  expect(claim?.text).toMatch(
    /^The shop is about equally busy all day: even its busiest four hours, \d+:00 to \d+:00, have only 17.0% of all/
  );
});

test.each([
  ["what lies between", hours((hour) => (hour > 17 && hour < 22 ? 140 : 100))],
  ["few", hours((hour) => (hour === 12 ? 400 : 4))],
  ["two days of the week", hours((hour) => (hour > 17 ? 900 : 100)).slice(0, 48)],
  ["no rows", []]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

/** So many in each hour from 18 to 22, and in each other. */
const evening = (busy: number, other: number) =>
  hours((hour) => (hour >= 18 && hour < 22 ? busy : other));
const orders = evening(200, 20).map((row) => ({...row, interactions: 0, orders: row.interactions}));

testThresholds(finding, [
  ["500 on five weekdays", evening(120, 1), "The shop is busiest from 18:00 to 22:00", 0.96],
  ["499 on five weekdays", evening(119.75, 1), undefined],
  ["500 on four weekdays", evening(900, 1).filter(({weekday}) => weekday < 5), undefined],
  // Wilson's interval lies below a fifth up to 112 an hour beside 100, and above a quarter from 182 on
  ["112 beside 100", evening(112, 100), "The shop is about equally busy", 0.2 - 448 / 2448],
  ["113 beside 100", evening(113, 100), undefined],
  ["181 beside 100", evening(181, 100), undefined],
  ["182 beside 100", evening(182, 100), "The shop is busiest"],
  ["orders, where there is no log", orders, "The shop is busiest from 18:00 to 22:00: 800 orders"]
]);

test("five visitors make no peak of the day", () => {
  const of = (people: object) =>
    tryFinding(
      finding,
      evening(200, 20).map((row) => ({...row, ...people}))
    )?.text;
  expect(of({visitors: 30})).toMatch(/^The shop is busiest from 18:00 to 22:00/);
  expect(of({visitors: 29})).toBeUndefined();
  expect(of({visitors: 5, customers: 500})).toBeUndefined();
  const ofOrders = (customers: number) =>
    tryFinding(
      finding,
      orders.map((row) => ({...row, visitors: 0, customers}))
    )?.text;
  expect(ofOrders(30)).toMatch(/^The shop is busiest/);
  expect(ofOrders(29)).toBeUndefined();
});
