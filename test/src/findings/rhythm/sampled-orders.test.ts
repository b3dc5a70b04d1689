import {expect, test} from "vitest";
import {finding as recent} from "../../../../src/findings/rhythm/recent.ts";
import {finding as season} from "../../../../src/findings/rhythm/season.ts";
import {finding as unusualDay} from "../../../../src/findings/rhythm/unusual-day.ts";
import {finding as weekend} from "../../../../src/findings/rhythm/weekend.ts";
import {dayRows, ripple} from "../day-rows.ts";
import {tryFinding} from "../try-finding.ts";

/** Days of a shop without a log: so many orders were counted. */
const orders = (n: number, count: (i: number) => number) =>
  dayRows(n, count).map((row, i) => ({...row, interactions: 0, orders: count(i)}));
const usual = (i: number) => Math.round(100 + 5 * ripple(i));
const isWeekend = (i: number) => i % 7 > 4;
const weight = 8;

const cases = [
  [recent, (i: number) => (i < 30 ? usual(i) : 2 * usual(i))],
  [season, (i: number) => (i < 70 && i >= 63 ? 2 * usual(i) : usual(i))],
  [unusualDay, (i: number) => (i === 30 ? 300 : usual(i))],
  [weekend, (i: number) => (isWeekend(i) ? 2 * usual(i) : usual(i))]
] as const;

const lengths = new Map([[season, 91]]);
const shares = new Set([
  "change",
  "times",
  "more",
  "less",
  "share",
  "days",
  "week",
  "day",
  "weeks"
]);

test.each(cases.map(([finding, count]) => ({id: finding.id, finding, count})))(
  "$id says the orders of all visitors, and tests those that were counted",
  ({finding, count}) => {
    const days = orders(lengths.get(finding as typeof season) ?? 60, count);
    const all = tryFinding(finding, days);
    const sampled = tryFinding(finding, days, {weight});
    expect(all).toBeDefined();
    expect(sampled).toMatchObject({n: all!.n, effect: all!.effect});
    for (const [name, value] of Object.entries(all!.numbers)) {
      const isCount = !shares.has(name) || (finding === weekend && name === "week");
      expect(sampled!.numbers[name], name).toBeCloseTo(isCount ? value * weight : value, 6);
    }
    const log = days.map((row) => ({...row, interactions: row.orders}));
    // interactions add up, and are exact in a sample too
    expect(tryFinding(finding, log, {weight})).toEqual(tryFinding(finding, log));
  }
);

test("a few orders are too few to judge a day or a week by, whatever they stand for", () => {
  const few = orders(91, (i) => (i === 30 ? 60 : 4));
  expect(tryFinding(unusualDay, few, {weight: 64})).toBeUndefined();
  expect(tryFinding(season, few, {weight: 64})).toBeUndefined();
});

test("one order is not one orders", () => {
  const days = orders(60, (i) => (i === 30 ? 1 : usual(i)));
  expect(tryFinding(unusualDay, days)?.text).toContain(", or the shop was closed: 1 order, ");
});
