import {median, medianAbsoluteDeviation} from "simple-statistics";
import {describe, expect, test} from "vitest";
import {scoreDays, unusualFrom} from "../../../src/statistics/unusual-days.ts";

const monday = Date.UTC(2024, 0, 1);
const days = (n: number, value: (i: number) => number) =>
  Array.from({length: n}, (_, i) => ({day: monday + i * 86_400_000, value: value(i)}));
const unusual = (counts: {day: number; value: number}[]) =>
  scoreDays(counts)
    .filter(({z}) => z !== null && Math.abs(z) > unusualFrom)
    .map(({day}) => (day - monday) / 86_400_000);
/** A ripple without chance. */
const ripple = (i: number) => 1 + 0.04 * Math.sin(i * 12.9898);
const week = (i: number) => (i % 7 > 4 ? 1.6 : 1);

test("scoreDays() finds the days planted, in a week's pattern and a slow season", () => {
  const season = (i: number) => 800 + 5 * i;
  const counts = days(120, (i) => Math.round(season(i) * week(i) * ripple(i)));
  counts[40]!.value *= 2;
  counts[83]!.value = Math.round(counts[83]!.value / 3);
  expect(unusual(counts)).toEqual([40, 83]);
});

test("scoreDays() expects of a day what its weekday usually makes of the weeks around it", () => {
  const tested = scoreDays(days(70, (i) => 1000 * week(i)));
  expect(tested).toHaveLength(70);
  for (const {value, expected, z} of tested) {
    expect(expected).toBeCloseTo(value, 6);
    expect(z).toBeCloseTo(0, 6);
  }
});

test("scoreDays() takes a missing day for one on which nothing happened", () => {
  const counts = days(60, (i) => Math.round(1000 * ripple(i))).filter((_, i) => i !== 30);
  expect(unusual(counts)).toEqual([30]);
});

test("scoreDays() does not call unusual what chance does to a count", () => {
  expect(unusual(days(60, (i) => (i === 30 ? 125 : 100)))).toEqual([]);
  expect(unusual(days(60, (i) => (i === 30 ? 150 : 100)))).toEqual([30]);
});

test("scoreDays() tests no day of a silence, and none of a short period", () => {
  const silent = days(400, (i) => (i > 20 && i < 380 ? 0 : 500));
  expect(unusual(silent).filter((i) => i > 40 && i < 360)).toEqual([]);
  expect(scoreDays(days(27, () => 100))).toEqual([]);
  expect(scoreDays([])).toEqual([]);
});

describe("scoreDays() measures", () => {
  const at = (i: number, counts: {day: number; value: number}[]) => scoreDays(counts)[i]!;

  // Around day 70: up to 13 days off as many days of 100 as of 200, two of 200 at 14, two of 100 at 15.
  // Everywhere else 150, so that no weekday stands out.
  const around = (far: number) => (i: number) => {
    const off = Math.abs(i - 70);
    if (off === 0 || off > 15) return 150;
    if (off === 14) return far;
    if (off === 15) return 300 - far;
    return i < 70 ? 100 : 200;
  };

  test("the level by the 14 days on either side, no more and no fewer", () => {
    expect(at(70, days(141, around(200))).expected).toBeCloseTo(200, 9);
    expect(at(70, days(141, around(100))).expected).toBeCloseTo(100, 9);
  });

  test("the level by the day 14 before, and by the day 14 after", () => {
    // 100 on 13 days before, 200 on 13 after; the last on one side is 150, on the other 200
    const sides = (before: number, after: number) => (i: number) => {
      if (i === 70 || Math.abs(i - 70) > 14) return 150;
      if (i === 56) return before;
      if (i === 84) return after;
      return i < 70 ? 100 : 200;
    };
    expect(at(70, days(141, sides(150, 200))).expected).toBeCloseTo(175, 9);
    expect(at(70, days(141, sides(200, 150))).expected).toBeCloseTo(175, 9);
  });

  test("the level of a day near the end by the days that there are", () => {
    // of 21 days, one of 300, ten of 100 and ten of 200
    const cut = (i: number) => (i === 0 ? 300 : i > 21 || i === 7 ? 150 : i < 12 ? 100 : 200);
    expect(at(7, days(141, cut)).expected).toBeCloseTo(200, 9);
    const turned = days(141, (i) => cut(140 - i));
    expect(at(133, turned).expected).toBeCloseTo(200, 9);
  });

  test("the level without the day itself, and without days on which nothing happened", () => {
    const counts = days(141, (i) => (i === 70 ? 5000 : Math.abs(i - 70) < 8 ? 0 : 150));
    expect(at(70, counts).expected).toBeCloseTo(150, 9);
  });

  test("a day's distance in 0.6745ths of the median absolute deviation from it", () => {
    const counts = days(120, (i) => Math.round(1e6 * (1 + 0.3 * Math.sin(i * 12.9898) ** 3)));
    const tested = scoreDays(counts);
    const residuals = tested.map(({value, expected}) => Math.log((value + 1) / (expected + 1)));
    const mad = medianAbsoluteDeviation(residuals);
    expect(median(residuals)).toBeCloseTo(0, 9);
    tested.forEach(({z}, i) => expect(z).toBeCloseTo((0.6745 * residuals[i]!) / mad, 6));
  });

  test("it in deviations of a count left to chance, where the days vary less than that", () => {
    const counts = days(60, (i) => (i === 30 ? 1500 : 1000));
    expect(at(30, counts).z).toBeCloseTo(Math.log(1501 / 1001) * Math.sqrt(1000), 9);
    const silent = days(60, (i) => (i === 30 ? 0 : 1000));
    expect(at(30, silent).z).toBeCloseTo(Math.log(1 / 1001) * Math.sqrt(1000), 9);
  });
});

describe("scoreDays() tests", () => {
  test("from 28 days on", () => {
    expect(scoreDays(days(28, () => 100))).toHaveLength(28);
    expect(scoreDays(days(27, () => 100))).toEqual([]);
  });

  test("days of which 10 are expected or more", () => {
    expect(scoreDays(days(60, () => 10)).every(({z}) => z === 0)).toBe(true);
    const few = scoreDays(days(60, () => 9));
    expect(few.every(({z}) => z === null)).toBe(true);
    for (const {expected} of few) expect(expected).toBeCloseTo(9, 9);
  });

  test("weekdays by themselves, of which 10 are expected or more", () => {
    // Sundays have half of what the others have: 20 make 10, 18 make 9
    const sundays = (usual: number) =>
      scoreDays(days(84, (i) => (i % 7 === 6 ? usual / 2 : usual))).filter((_, i) => i % 7 === 6);
    expect(sundays(20).every(({z, expected}) => z === 0 && expected >= 10)).toBe(true);
    const few = sundays(18);
    expect(few.every(({z}) => z === null)).toBe(true);
    for (const {expected} of few) expect(expected).toBeCloseTo(9, 9);
  });

  test("a day with anything on seven days around it", () => {
    // of the 28 days around day 200, the next few alone
    const busy = (n: number) =>
      days(400, (i) => (Math.abs(i - 200) <= 14 && (i < 200 || i > 200 + n) ? 0 : 100));
    expect(scoreDays(busy(7))[200]).toMatchObject({expected: 100, z: 0});
    const ones = busy(7).map((row, i) => (i > 200 && i <= 203 ? {...row, value: 1} : row));
    expect(scoreDays(ones)[200]).toMatchObject({expected: 100, z: 0});
    expect(scoreDays(busy(6))[200]).toMatchObject({expected: 0, z: null});
  });

  test("every day from the first to the last, in order, whatever the order of the counts", () => {
    const counts = days(40, () => 100).filter((_, i) => i !== 20);
    const tested = scoreDays(counts.reverse());
    expect(tested.map(({day}) => (day - monday) / 86_400_000)).toEqual([...Array(40).keys()]);
    expect(tested[20]?.value).toBe(0);
  });
});

test("a modified z score above 3.5 is unusual", () => {
  expect(unusualFrom).toBe(3.5);
});

test("scoreDays() expects nothing of a silence, and never less than that", () => {
  const counts = days(400, (i) => (i > 100 && i < 300 ? 0 : i % 7 === 6 ? 100 : 200));
  const silent = scoreDays(counts).slice(130, 270);
  expect(silent.every(({expected, z}) => expected === 0 && z === null)).toBe(true);
});

test("scoreDays() takes a weekday's pattern from the days with enough on them", () => {
  // five weeks of next to nothing with empty Mondays, then more weeks without a pattern
  const counts = days(70, (i) => (i >= 35 ? 100 : i % 7 === 0 ? 0 : 4));
  const last = scoreDays(counts).slice(-14);
  for (const {expected} of last) expect(expected).toBeCloseTo(100, 6);
});
