import {expect, test} from "vitest";
import {describeRhythm} from "../../../../src/chapters/rhythm/rhythm-lead.ts";
import type {WeekPattern} from "../../../../src/chapters/rhythm/week-pattern.ts";
import {hasAll} from "../has.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";
import {format} from "./format.ts";

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A week with these means, from Monday on; the first day is the busiest, the last the quietest. */
const weekOf = (
  means: readonly number[],
  {hour, sum}: {hour: number; sum: number},
  total: number,
  hours = [hour]
): WeekPattern => {
  const weekdays = means.map((mean, i) => ({weekday: i + 1, name: names[i]!, days: 4, mean}));
  const [first, last] = [means[0], means.at(-1)];
  const busiest = weekdays.filter(({mean}) => mean === first);
  const quietest = weekdays.filter(({mean}) => mean === last);
  return {weekdays, busiest, quietest, peak: {hours, sum}, total};
};
const describe = (
  week: WeekPattern,
  active: number,
  {events = true, weight = 1, times = true, hours = 8} = {}
) =>
  textOf(
    describeRhythm(
      {
        week,
        active,
        measure: events ? "interactions" : "orders",
        hours: rows(
          Array.from({length: hours}, (_, hour) => ({
            weekday: 1,
            hour,
            interactions: 5,
            orders: 5,
            visitors: 9,
            customers: 9
          })),
          {weight}
        )
      },
      {has: hasAll({events, eventTimes: times, saleTimes: times}), timeZone: "Europe/London"},
      format
    )
  );

const uneven = [30, 12, 12, 12, 12, 8.25, 5.5];
const evening = {hour: 23, sum: 90};

test("the busiest and the quietest day, and the busiest hour", () => {
  const text = describe(weekOf(uneven, {hour: 9, sum: 90}, 400), 28);
  expect(text).toBe(
    "Monday is the busiest day of the week with 30 interactions on average, and Sunday is the quietest with 5.5. The busiest hour is from 09:00 to 10:00, Europe/London."
  );
});

test("the last hour ends at midnight; of a sample, means are estimates", () => {
  expect(describe(weekOf(uneven, evening, 1600), 14, {events: false, weight: 4})).toBe(
    "Monday is the busiest day of the week with ≈ 30 orders on average, and Sunday is the quietest with ≈ 5.5. The busiest hour is from 23:00 to 00:00, Europe/London."
  );
});

test("days and hours that share the lead are named together, or not at all", () => {
  const week = weekOf([9, 9, 4, 4, 4, 2, 2], evening, 400, [9, 23]);
  expect(describe(week, 28)).toBe(
    "Monday and Tuesday are the busiest days of the week with 9.0 interactions each on average, and Saturday and Sunday are the quietest with 2.0."
  );
  expect(describe(week, 3)).toBe("3 active days cannot show a weekly pattern.");
});

test("days of the week that are equally busy are not ranked", () => {
  expect(describe(weekOf([4, 4, 4, 4, 4, 4, 4], evening, 400), 28, {events: false})).toBe(
    "Every day of the week is equally busy, with 4.0 orders on average. The busiest hour is from 23:00 to 00:00, Europe/London."
  );
});

test.each([
  [[30, 12, 12, 12, 12, 12, 0], 1, "and nothing happened on Sunday."],
  [[30, 12, 12, 12, 12, 0, 0], 1, "and nothing happened on Saturday and Sunday."],
  [[30, 12, 12, 12, 12, 12, 0], 4, "and in the sample, nothing happened on Sunday."]
])("days of the week without anything are named: %j, one visitor in %i", (means, weight, text) => {
  const sentence = describe(weekOf(means, evening, 400 * weight), 28, {weight});
  expect(sentence).toContain(`interactions on average, ${text}`);
});

test.each([
  [1, 300, "One active day cannot show a weekly pattern.", "all of the interactions"],
  [13, 400, "13 active days cannot show a weekly pattern.", "75.0% of the interactions"],
  [2, 300.01, "2 active days cannot show a weekly pattern.", ">99.9% of the interactions"]
])("%i active days, %d interactions: only the busiest hour", (active, total, days, share) => {
  expect(describe(weekOf(uneven, {hour: 23, sum: 300}, total), active)).toBe(
    `${days} The busiest hour starts at 23:00, with ${share}.`
  );
});

test("of fewer than 300, no day and no hour is ahead", () => {
  expect(describe(weekOf(uneven, evening, 299), 28, {events: false})).toBe(
    "299 orders are too few to show a busiest day or hour."
  );
  expect(describe(weekOf(uneven, evening, 299), 13)).toBe(
    "13 active days cannot show a weekly pattern."
  );
});

test("in a sample, those count that were seen", () => {
  expect(describe(weekOf(uneven, evening, 1196), 28, {weight: 4})).toContain("are too few");
  expect(describe(weekOf(uneven, evening, 1200), 28, {weight: 4})).toContain("is the busiest day");
});

test("a log of fewer than eight hours of the day has no busiest one", () => {
  expect(describe(weekOf(uneven, evening, 400), 2, {hours: 7})).toBe(
    "2 active days cannot show a weekly pattern."
  );
  expect(describe(weekOf(uneven, evening, 400), 28, {hours: 7})).toBe(
    "Monday is the busiest day of the week with 30 interactions on average, and Sunday is the quietest with 5.5."
  );
});

test("where nothing matches, that is said", () => {
  const nothing = weekOf([0, 0, 0, 0, 0, 0, 0], {hour: 0, sum: 0}, 0);
  expect(describe(nothing, 0)).toBe("No event matches these filters.");
  expect(describe(nothing, 0, {events: false})).toBe("No order matches these filters.");
  expect(describe(nothing, 3, {weight: 4})).toBe("Nothing in the sample matches these filters.");
  expect(describe({...nothing, weekdays: [], busiest: [], quietest: []}, 0)).toBe(
    "No event matches these filters."
  );
});

test("of dates without a time of day, no hour is named", () => {
  const none = {hour: 0, sum: 400};
  expect(describe(weekOf(uneven, none, 400), 28, {times: false})).toBe(
    "Monday is the busiest day of the week with 30 interactions on average, and Sunday is the quietest with 5.5. The exports have dates without a time of day, so busy hours are not known."
  );
  expect(describe(weekOf(uneven, none, 400), 13, {times: false})).toBe(
    "13 active days cannot show a weekly pattern."
  );
});
