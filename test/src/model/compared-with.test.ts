import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {ComparePeriod} from "../../../src/model/compare.ts";
import {
  comparedWith,
  isCompared,
  othersWithout,
  periodBefore
} from "../../../src/model/compared-with.ts";
import type {Compare, Filters} from "../../../src/model/filters.ts";

const report = {
  choices: {firstDay: "2019-01-01", lastDay: "2021-06-30", sets: {}},
  fullDays: {from: "2019-01-02", to: "2021-06-29"},
  gaps: []
};
const found = (from: string, to: string, by: ComparePeriod, own: object = report) =>
  comparedWith({from, to, sets: {}, compare: {by}}, {...report, ...own});
const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

describe("comparedWith", () => {
  test("nothing, where nothing is to be compared", () => {
    expect(comparedWith({from: "2020-01-01", sets: {}}, report)).toBeUndefined();
  });

  test.each([
    ["previous", "2020-03-01", "2020-03-28", "2020-02-02", "2020-02-29"],
    ["previous", "2020-03-01", "2020-03-01", "2020-02-29", "2020-02-29"],
    ["weekdays", "2020-03-02", "2020-03-08", "2020-02-24", "2020-03-01"],
    ["weekdays", "2020-03-02", "2020-03-11", "2020-02-17", "2020-02-26"],
    ["year", "2020-12-01", "2020-12-24", "2019-12-01", "2019-12-24"],
    // a February 29 has the 28th before it, and is left out where it is the earlier year's
    ["year", "2020-02-01", "2020-02-29", "2019-02-01", "2019-02-28"],
    ["year", "2021-02-01", "2021-02-28", "2020-02-01", "2020-02-28"],
    ["year", "2021-02-15", "2021-03-15", "2020-02-15", "2020-03-15"]
  ] as const)("%s of %s to %s", (by, from, to, start, end) => {
    const compared = found(from, to, by);
    expect(isCompared(compared)).toBe(true);
    expect(compared).toMatchObject({
      by,
      there: {from: start, to: end},
      filters: {from: start, to: end, sets: {}}
    });
  });

  test("any period lies wholly before, as long, on the same weekdays or dates", () => {
    const days = fc.record({
      start: fc.integer({min: dayNumber("1999-01-01"), max: dayNumber("2040-01-01")}),
      length: fc.integer({min: 1, max: 400})
    });
    const iso = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, ({start, length}) => {
        const here = {from: iso(start), to: iso(start + length - 1), days: length};
        for (const by of ["previous", "weekdays"] as const) {
          const there = periodBefore(by, here);
          expect(there.days).toBe(length);
          const shift = start - dayNumber(there.from);
          expect(shift).toBeGreaterThanOrEqual(length);
          expect(by === "previous" ? shift - length : shift % 7).toBe(0);
          expect(shift).toBeLessThan(length + 7);
        }
        const year = periodBefore("year", here);
        expect(Number(year.from.slice(0, 4))).toBe(Number(here.from.slice(0, 4)) - 1);
        if (!here.from.endsWith("02-29")) expect(year.from.slice(4)).toBe(here.from.slice(4));
        expect(Math.abs(year.days - length)).toBeLessThanOrEqual(1);
      })
    );
  });

  test("is not possible for the whole report, and offers the last four weeks", () => {
    expect(comparedWith({sets: {}, compare: {by: "previous"}}, report)).toEqual({
      by: "previous",
      why: "whole",
      offer: {from: "2021-06-02", to: "2021-06-29", days: 28}
    });
  });

  test.each([
    ["before", "2019-01-10", "2019-02-28"],
    ["partly", "2019-01-03", "2019-01-04"],
    ["unfinished", "2021-06-24", "2021-06-30"]
  ])("is not possible where a period lies outside the exports: %s", (why, from, to) => {
    expect(found(from, to, "previous")).toMatchObject({why});
  });

  test("is not possible across a gap", () => {
    const gaps = [{from: "2020-05-01", to: "2020-05-30", days: 30}];
    expect(found("2020-06-01", "2020-06-07", "previous", {gaps})).toMatchObject({
      why: "gap",
      missing: 6
    });
    expect(isCompared(found("2020-06-08", "2020-06-14", "previous", {gaps}))).toBe(true);
  });

  test("offers what lies before a gap", () => {
    const gaps = [{from: "2021-06-10", to: "2021-06-19", days: 10}];
    expect(found("2021-06-08", "2021-06-12", "previous", {gaps})).toMatchObject({
      why: "gap",
      offer: {from: "2021-06-25", to: "2021-06-29"}
    });
    expect(found("2021-06-01", "2021-06-14", "previous", {gaps})).toMatchObject({
      why: "gap",
      offer: {from: "2021-05-27", to: "2021-06-09", days: 14}
    });
  });

  test("is not possible where no day is complete", () => {
    const own = {
      fullDays: null,
      choices: {firstDay: "2021-01-01", lastDay: "2021-01-02", sets: {}}
    };
    expect(found("2021-01-02", "2021-01-02", "previous", own)).toEqual({
      by: "previous",
      why: "unknown",
      there: {from: "2021-01-01", to: "2021-01-01", days: 1}
    });
  });

  test("what is offered can be compared", () => {
    const day = fc
      .integer({min: dayNumber("2019-01-01"), max: dayNumber("2021-06-30")})
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const by = fc.constantFrom("previous", "weekdays", "year");
    fc.assert(
      fc.property(day, day, by, (a, b, kind: ComparePeriod) => {
        const [from, to] = [a, b].sort() as [string, string];
        const compared = found(from, to, kind);
        if (isCompared(compared)) {
          expect(compared.there.from >= report.fullDays.from).toBe(true);
          expect(compared.there.to < compared.here.from).toBe(true);
        } else if (compared?.offer)
          expect(isCompared(found(compared.offer.from, compared.offer.to, kind))).toBe(true);
      })
    );
  });

  test("other filters keep the days; the same ones, in any order, compare nothing", () => {
    const own: Filters = {from: "2020-01-01", sets: {brand: ["a", "b"]}};
    const against = (sets: Filters["sets"]) =>
      comparedWith({...own, compare: {by: "filters", sets} satisfies Compare}, report);
    expect(against({brand: ["c"]})).toMatchObject({
      filters: {from: "2020-01-01", sets: {brand: ["c"]}}
    });
    expect(against({})).toMatchObject({filters: {from: "2020-01-01", sets: {}}});
    expect(against({brand: ["b", "a"]})).toEqual({by: "filters", why: "same"});
  });

  test("without their own filter, two brands are one and the same", () => {
    const others = {sets: {brand: ["c"], state: ["CA"]}};
    expect(othersWithout({sets: {state: ["CA"]}}, others, "brand")).toBeUndefined();
    expect(othersWithout({sets: {}}, others, "brand")).toEqual({sets: {state: ["CA"]}});
  });
});
