import {expect, test} from "vitest";
import type {Country} from "../../../src/model/retail-days.ts";
import {retailDay} from "../../../src/model/retail-days.ts";

const of = (day: string, country?: Country) => retailDay(new Date(day), country);

// from calendars of these years
test.each([
  ["Black Friday", "2018-11-23", "2019-11-29", "2020-11-27", "2021-11-26", "2024-11-29"],
  ["Cyber Monday", "2018-11-26", "2019-12-02", "2020-11-30", "2021-11-29", "2024-12-02"],
  ["Easter Sunday", "2008-03-23", "2011-04-24", "2019-04-21", "2021-04-04", "2024-03-31"],
  ["Easter Sunday", "1981-04-19", "2016-03-27", "2020-04-12", "2025-04-20", "2038-04-25"],
  ["Singles’ Day", "2019-11-11", "2020-11-11"],
  ["Valentine’s Day", "2021-02-14"],
  ["Halloween", "2020-10-31"],
  ["Christmas Eve", "2020-12-24"],
  ["Christmas Day", "2020-12-25"],
  ["New Year’s Eve", "2020-12-31"],
  ["New Year’s Day", "2021-01-01"]
])("%s is known everywhere", (name, ...days) => {
  expect(days.map((day) => of(day))).toEqual(days.map(() => name));
});

test.each([
  ["US", "Thanksgiving", "2019-11-28", "2020-11-26", "2024-11-28"],
  ["US", "Independence Day", "2021-07-04"],
  ["US", "Labor Day", "2019-09-02", "2020-09-07", "2024-09-02"],
  ["US", "Memorial Day", "2019-05-27", "2020-05-25", "2021-05-31"],
  ["US", "Mother’s Day", "2019-05-12", "2020-05-10", "2021-05-09", "2022-05-08"],
  ["GB", "Mother’s Day", "2011-04-03", "2020-03-22", "2021-03-14", "2024-03-10"],
  ["ES", "Mother’s Day", "2022-05-01"],
  ["US", "Father’s Day", "2020-06-21", "2021-06-20"],
  ["BR", "Father’s Day", "2018-08-12"],
  ["AU", "Father’s Day", "2024-09-01"],
  ["CA", "Thanksgiving", "2020-10-12", "2024-10-14"],
  ["GB", "Boxing Day", "2010-12-26"],
  ["GB", "Good Friday", "2011-04-22", "2024-03-29"],
  ["DE", "Easter Monday", "2024-04-01"],
  ["BR", "Lovers’ Day", "2018-06-12"]
] as const)(
  "in %s, %s is known, and elsewhere it is no name of the day",
  (country, name, ...days) => {
    expect(days.map((day) => of(day, country))).toEqual(days.map(() => name));
    expect(days.map((day) => of(day))).toEqual(days.map(() => undefined));
  }
);

test("other days have no name", () => {
  const days = ["2020-11-26", "2020-11-28", "2020-11-20", "2020-12-26", "2021-05-09", "2021-03-04"];
  expect(days.map((day) => of(day))).toEqual(days.map(() => undefined));
  expect(of("2021-05-10", "US")).toBeUndefined();
  expect(of("2020-12-26", "US")).toBeUndefined();
});
