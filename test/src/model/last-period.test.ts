import {describe, expect, test} from "vitest";
import {lastPeriod} from "../../../src/model/last-period.ts";

/** "month 2021-01-01 to 2021-01-31 (31), 2021-02-01 to 2021-02-28 (28)" */
const of = (from: string, to: string, filters: {from?: string; to?: string} = {}) => {
  const found = lastPeriod(filters, {from, to});
  if (!found) return undefined;
  const show = (p: {from: string; to: string; days: number}) => `${p.from} to ${p.to} (${p.days})`;
  return `${found.grain} ${show(found.earlier)}, ${show(found.later)}`;
};

describe("months, where two lie whole in the days covered", () => {
  test.each([
    [
      "2020-09-24",
      "2021-02-28",
      "month 2021-01-01 to 2021-01-31 (31), 2021-02-01 to 2021-02-28 (28)"
    ],
    [
      "2020-09-24",
      "2021-02-27",
      "month 2020-12-01 to 2020-12-31 (31), 2021-01-01 to 2021-01-31 (31)"
    ],
    [
      "2010-12-01",
      "2011-12-08",
      "month 2011-10-01 to 2011-10-31 (31), 2011-11-01 to 2011-11-30 (30)"
    ],
    [
      "2020-01-01",
      "2020-03-12",
      "month 2020-01-01 to 2020-01-31 (31), 2020-02-01 to 2020-02-29 (29)"
    ]
  ])("%s to %s", (from, to, expected) => {
    expect(of(from, to)).toBe(expected);
  });
});

describe("else weeks from Monday on, else days", () => {
  test.each([
    // two Mondays to Sundays, 2021-01-04 is a Monday
    ["2021-01-04", "2021-01-17", "week 2021-01-04 to 2021-01-10 (7), 2021-01-11 to 2021-01-17 (7)"],
    ["2021-01-02", "2021-02-27", "week 2021-02-08 to 2021-02-14 (7), 2021-02-15 to 2021-02-21 (7)"],
    ["2021-01-05", "2021-01-17", "day 2021-01-16 to 2021-01-16 (1), 2021-01-17 to 2021-01-17 (1)"],
    ["2021-01-31", "2021-02-01", "day 2021-01-31 to 2021-01-31 (1), 2021-02-01 to 2021-02-01 (1)"]
  ])("%s to %s", (from, to, expected) => {
    expect(of(from, to)).toBe(expected);
  });
});

test("a single day, and none, has nothing before it", () => {
  expect(of("2021-01-05", "2021-01-05")).toBeUndefined();
  expect(lastPeriod({}, null)).toBeUndefined();
});

describe("a reader's period", () => {
  const within = (from?: string, to?: string) => of("2020-09-24", "2021-02-28", {from, to});

  test("decides what lies whole in it", () => {
    expect(within("2020-11-01", "2021-01-20")).toMatch(/^month 2020-11-01.*2020-12-31 \(31\)$/);
    expect(within("2020-11-02", "2021-01-20")).toMatch(/^week 2021-01-04.*2021-01-17 \(7\)$/);
    expect(within("2020-11-02", "2020-11-05")).toMatch(/^day 2020-11-04.*2020-11-05 \(1\)$/);
    expect(within("2020-11-02", "2020-11-02")).toBeUndefined();
  });

  test("reaches no farther than the days covered", () => {
    expect(within("2020-01-01", "2022-01-01")).toBe(within());
    expect(within("2021-03-01", "2021-03-09")).toBeUndefined();
    expect(within("2021-01-20", "2021-01-10")).toBeUndefined();
  });
});
