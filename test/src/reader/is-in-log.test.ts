import {expect, test} from "vitest";
import type {ReportContext} from "../../../src/model/report-context.ts";
import type {Rows} from "../../../src/model/rows.ts";
import {isInLog} from "../../../src/reader/is-in-log.ts";

const days = (from: string, to: string) => ({from, to, days: 28});
const february = days("2021-02-01", "2021-02-28");
const january = days("2021-01-04", "2021-01-31");

/** A report with a year of orders, and a log of some of its days. */
function asked(log: readonly [string, string], own: object = {}) {
  const has = {events: true, sales: true} as ReportContext["has"];
  return {
    reader: {
      context: {fullDays: {from: "2020-03-01", to: "2021-02-28"}, has, ...own},
      ask: <T>() => {
        const [first, last] = log.map((day) => new Date(day));
        return Promise.resolve(
          Object.assign([{first, last}], {sql: "", reads: [], weight: 1}) as unknown as Rows<T>
        );
      }
    }
  };
}

test.each([
  ["all of it", ["2020-03-01", "2021-02-28"], true],
  ["a log that begins in the earlier period", ["2021-01-20", "2021-02-28"], false],
  // whose first day may be a part of one
  ["a log that begins with the earlier period", ["2021-01-04", "2021-02-28"], false],
  ["a log that begins before it", ["2021-01-03", "2021-02-28"], true],
  ["a log that ends in the later period", ["2020-03-01", "2021-02-20"], false],
  ["a log of another year", ["2019-01-01", "2019-12-31"], false]
] as const)("%s", async (_, log, is) => {
  const compared = {by: "previous", here: february, there: january} as const;
  expect(await isInLog(asked(log), compared)).toBe(is);
});

test("other filters of the same days lack the same", async () => {
  const compared = {by: "filters", here: february, there: february} as const;
  expect(await isInLog(asked(["2021-02-20", "2021-02-28"]), compared)).toBe(true);
});
