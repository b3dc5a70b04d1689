import {expect, test} from "vitest";
import {compare} from "../../../../src/chapters/index/comparison.ts";
import type {Filters} from "../../../../src/model/filters.ts";
import type {ReportContext} from "../../../../src/model/report-context.ts";
import {createReader} from "../../../../src/reader/create-reader.ts";

const context = {
  choices: {firstDay: "2021-01-01", lastDay: "2021-01-10", sets: {}}
} as unknown as ReportContext;
const reader = createReader({
  context,
  connection: {
    ask: () => Promise.reject(new Error("nothing is asked here"))
  }
});
const compared = (filters: Filters) => {
  const sql = reader.filtered(filters);
  return {sql, made: compare(sql)};
};
const sets = {brand: ["Acme"]};

test("the whole report's halves each have a tag of their own", () => {
  const {sql, made} = compared({sets});
  expect(made?.periods.kind).toBe("halves");
  expect(made?.earlier.filters).toEqual({sets, from: "2021-01-01", to: "2021-01-05"});
  expect(made?.later.filters).toEqual({sets, from: "2021-01-06", to: "2021-01-10"});
  expect(made?.later).not.toBe(sql);
});

test("a chosen period is compared as it is with the days before it", () => {
  const {sql, made} = compared({sets, from: "2021-01-08"});
  expect(made?.periods.kind).toBe("before");
  expect(made?.earlier.filters).toEqual({sets, from: "2021-01-05", to: "2021-01-07"});
  expect(made?.later).toBe(sql);
});

test("nothing lies before the first day", () => {
  expect(compared({sets, from: "2021-01-01", to: "2021-01-03"}).made).toBeUndefined();
});
