import {expect, test} from "vitest";
import {judgeDays, unusualFrom} from "../../../src/statistics/unusual-days.ts";

const monday = Date.UTC(2024, 0, 1);
const days = (n: number, value: (i: number) => number) =>
  Array.from({length: n}, (_, i) => ({day: monday + i * 86_400_000, value: value(i)}));
const unusual = (counts: {day: number; value: number}[]) =>
  judgeDays(counts)
    .filter(({z}) => z !== null && Math.abs(z) > unusualFrom)
    .map(({day}) => (day - monday) / 86_400_000);
/** A ripple without chance. */
const ripple = (i: number) => 1 + 0.04 * Math.sin(i * 12.9898);
const week = (i: number) => (i % 7 > 4 ? 1.6 : 1);

test("judgeDays() finds the days planted, in a week's pattern and a slow season", () => {
  const season = (i: number) => 800 + 5 * i;
  const counts = days(120, (i) => Math.round(season(i) * week(i) * ripple(i)));
  counts[40]!.value *= 2;
  counts[83]!.value = Math.round(counts[83]!.value / 3);
  expect(unusual(counts)).toEqual([40, 83]);
});

test("judgeDays() expects of a day what its weekday usually makes of the weeks around it", () => {
  const judged = judgeDays(days(70, (i) => 1000 * week(i)));
  expect(judged).toHaveLength(70);
  for (const {value, expected, z} of judged) {
    expect(expected).toBeCloseTo(value, 6);
    expect(z).toBeCloseTo(0, 6);
  }
});

test("judgeDays() takes a missing day for one on which nothing happened", () => {
  const counts = days(60, (i) => Math.round(1000 * ripple(i))).filter((_, i) => i !== 30);
  expect(unusual(counts)).toEqual([30]);
});

test("judgeDays() does not call unusual what chance does to a count", () => {
  expect(unusual(days(60, (i) => (i === 30 ? 125 : 100)))).toEqual([]);
  expect(unusual(days(60, (i) => (i === 30 ? 150 : 100)))).toEqual([30]);
});

test("judgeDays() judges no day of a silence, and none of a short period", () => {
  const silent = days(400, (i) => (i > 20 && i < 380 ? 0 : 500));
  expect(unusual(silent).filter((i) => i > 40 && i < 360)).toEqual([]);
  expect(judgeDays(days(27, () => 100))).toEqual([]);
  expect(judgeDays([])).toEqual([]);
});
