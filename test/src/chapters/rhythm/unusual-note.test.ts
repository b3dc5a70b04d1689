import {expect, test} from "vitest";
import type {UnusualDays} from "../../../../src/chapters/rhythm/find-unusual.ts";
import {describeUnusual} from "../../../../src/chapters/rhythm/unusual-note.ts";
import {hasAll} from "../has.ts";
import {textOf} from "../text-of.ts";
import {day} from "./daily.ts";
import {format} from "./format.ts";

const scored = (n: number, value: number) => ({day: +day(n), value, expected: 100, z: 5});

/** Thirty days: those unusual that are given, and those without anything. */
const found = (busy: readonly number[], silent: readonly number[] = []): UnusualDays => {
  const empty = silent.map((n) => scored(n, 0));
  const others = busy.map((n) => scored(n, 900));
  const tested = Array.from({length: 30}, (_, i) => scored(i + 1, 100));
  return {tested, unusual: [...empty, ...others], silent: empty, described: others.slice(0, 8)};
};
const range = (from: number, n: number) => Array.from({length: n}, (_, i) => from + i);
const text = (days: UnusualDays, events = true) =>
  textOf(describeUnusual(days, {has: hasAll({events})}, format));

test("few days cannot show what is usual, nor can days with little on them", () => {
  expect(text({tested: [], unusual: [], silent: [], described: []})).toBe(
    "Less than four weeks of data cannot show what is usual."
  );
  const tested = [{...scored(1, 1), z: null}];
  expect(text({tested, unusual: [], silent: [], described: []})).toBe(
    "Too little happens per day to say what is usual."
  );
});

test("days that cannot be judged are not called as expected", () => {
  const judged = (n: number) =>
    text({
      ...found([]),
      tested: found([]).tested.map((one, i) => (i < n ? one : {...one, z: null}))
    });
  const rest = "as expected for their season and weekday, allowing for chance.";
  expect(judged(30)).toBe(`No day was unusual: all are ${rest}`);
  expect(judged(5)).toBe(`None of the 5 days that can be judged was unusual: they are ${rest}`);
  expect(judged(1)).toBe(
    "The only day that can be judged was as expected for its season and weekday, allowing for chance."
  );
  const {unusual} = found([4]);
  const tested = found([]).tested.map((one, i) => (i === 3 ? one : {...one, z: null}));
  expect(text({tested, unusual, silent: [], described: unusual})).toBe(
    "1 of 1 day was unusual for the season and weekday."
  );
});

test.each([
  [
    "none",
    found([]),
    "No day was unusual: all are as expected for their season and weekday, allowing for chance."
  ],
  ["one", found([4]), "1 of 30 days was unusual for the season and weekday."],
  ["two", found([4, 9]), "2 of 30 days were unusual for the season and weekday."],
  [
    "more than are described",
    found(range(1, 10)),
    "10 of 30 days were unusual for the season and weekday; the 8 most unusual are described here."
  ],
  [
    "one empty day",
    found([], [3]),
    "1 of 30 days was unusual for the season and weekday. Nothing happened at all on Mar 3, 2021: perhaps a closed day or a gap in the log."
  ],
  [
    "two empty days",
    found([9], [3, 5]),
    "3 of 30 days were unusual for the season and weekday. Nothing happened at all on Mar 3, 2021 and Mar 5, 2021: perhaps closed days or gaps in the log."
  ],
  [
    "three empty days and more than are described",
    found(range(10, 9), [3, 5, 6]),
    "12 of 30 days were unusual for the season and weekday; the 8 most unusual with any interactions are described here. Nothing happened at all on Mar 3, 2021, Mar 5, 2021 and Mar 6, 2021: perhaps closed days or gaps in the log."
  ],
  [
    "more empty days than are named",
    found([], range(1, 13)),
    "13 of 30 days were unusual for the season and weekday. Nothing happened at all on 13 of them: perhaps closed days or gaps in the log."
  ]
])("unusual days: %s", (_, days, sentences) => {
  expect(text(days)).toBe(sentences);
});

test("where there is no log, gaps are in the order export", () => {
  expect(text(found([], [3]), false)).toMatch(
    /: perhaps a closed day or a gap in the order export\.$/
  );
  expect(text(found(range(10, 9), [3]), false)).toContain("the 8 most unusual with any orders are");
});
