import {describe, expect, test} from "vitest";
import {
  comparableDays,
  outsideByChance,
  usualRange
} from "../../../../src/chapters/live/comparable-days.ts";

const day = 86_400_000;
const iso = (time: Date) => time.toISOString().slice(0, 10);

/** Every hour of every day counts one view. */
const rows = Array.from({length: 60 * 24}, (_, i) => ({
  day: new Date(Date.UTC(2026, 8, 1) + Math.floor(i / 24) * day),
  hour: i % 24,
  view: 1,
  cart: 0,
  remove_from_cart: 0,
  purchase: 0,
  revenue: null
}));
const full = {from: "2026-09-02", to: "2026-10-29"};

describe("comparableDays()", () => {
  test("takes the same weekday before the day, whole days only, up to the hour", () => {
    const days = comparableDays(rows, {day: "2026-10-30", upTo: 14, full, gaps: []});
    const fridays = ["04", "11", "18", "25"].map((n) => `2026-09-${n}`);
    expect(days.map((one) => iso(one.day))).toEqual([
      ...fridays,
      ...["02", "09", "16", "23"].map((n) => `2026-10-${n}`)
    ]);
    for (const one of days) expect(one.rows.map(({hour}) => hour)).toEqual([...Array(14).keys()]);
  });

  test("leaves out the day itself where the report has it already, and days in gaps", () => {
    const gaps = [{from: "2026-10-05", to: "2026-10-18", days: 14}];
    const days = comparableDays(rows, {day: "2026-10-23", upTo: 1, full, gaps});
    expect(days.map((one) => iso(one.day))).toEqual([
      ...["04", "11", "18", "25"].map((n) => `2026-09-${n}`),
      "2026-10-02"
    ]);
  });

  test("takes the report's last ones, twelve at most, however long ago that was", () => {
    const days = comparableDays(rows, {
      day: "2027-06-01",
      upTo: 1,
      full: {from: "2026-01-01", to: "2026-10-29"},
      gaps: []
    });
    expect(days).toHaveLength(12);
    expect(iso(days.at(-1)!.day)).toBe("2026-10-27");
    expect(days.every((one) => one.day.getUTCDay() === 2)).toBe(true);
  });

  test("has none before the first hour is over, or where no day is whole", () => {
    expect(comparableDays(rows, {day: "2026-10-30", upTo: 0, full, gaps: []})).toEqual([]);
    expect(comparableDays(rows, {day: "2026-10-30", upTo: 9, full: null, gaps: []})).toEqual([]);
  });
});

describe("usualRange()", () => {
  test("needs nine values, and takes all of them", () => {
    expect(usualRange([1, 2, 3, 4, 5, 6, 7, 8])).toBeUndefined();
    expect(usualRange([9, 5, 1, 2, 3, 4, 6, 7, 99])).toEqual({low: 1, high: 99});
  });

  test("of days that are all alike as many lie outside as is said", () => {
    let state = 5;
    const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (const days of [9, 12]) {
      const outside = Array.from({length: 4000}, () => {
        const {low, high} = usualRange(Array.from({length: days}, random))!;
        const one = random();
        return one < low || one > high;
      }).filter((is) => is).length;
      expect(Math.abs(outside / 4000 - outsideByChance(days))).toBeLessThan(0.03);
    }
  });
});
