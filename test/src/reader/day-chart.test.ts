import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {dayChart} from "../../../src/reader/day-chart.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;
globalThis.document = document;
const day = (date: string) => ({day: new Date(date), revenue: 12});
const drawn = (...dates: string[]) => {
  const rows = Object.assign(dates.map(day), {sql: "SELECT …", reads: ["sales_cube"]});
  return (alone?: string) => dayChart(rows, {x: "day", y: "revenue", document}, alone);
};

test("several days are drawn", () => {
  expect(drawn("2020-10-01", "2020-10-02")().querySelector("svg")).not.toBeNull();
});

test("one day alone is not, whatever its rows", () => {
  const one = drawn("2020-10-01", "2020-10-01");
  expect(one("One day has no course.").outerHTML).toBe("<p>One day has no course.</p>");
  expect(one().hidden).toBe(true);
  expect(one().querySelector("svg")).toBeNull();
});

test("no day at all is an empty chart", () => {
  expect(drawn()("One day has no course.").textContent).toContain("Nothing was sold");
});
