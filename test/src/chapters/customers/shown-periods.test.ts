import {expect, test} from "vitest";
import {shownPeriods} from "../../../../src/chapters/customers/shown-periods.ts";

const year = {locale: "en-US", choices: {firstDay: "2021-01-10", lastDay: "2021-12-20"}};

test("the whole report falls into parts of one length, the first and last one cut short", () => {
  const {from, to, grain, starts, label} = shownPeriods({}, year);
  expect({from, to, grain}).toEqual({from: "2021-01-10", to: "2021-12-20", grain: "month"});
  expect(starts).toHaveLength(12);
  expect([label(starts[0]!), label(starts.at(-1)!)]).toEqual(["Jan 2021", "Dec 2021"]);
});

test("a chosen period cuts the parts and leaves their length", () => {
  const {from, to, grain, starts} = shownPeriods({from: "2021-02-03", to: "2021-04-01"}, year);
  expect({from, to, grain}).toEqual({from: "2021-02-03", to: "2021-04-01", grain: "month"});
  expect(starts.map((start) => start.toISOString().slice(0, 10))).toEqual([
    "2021-02-01",
    "2021-03-01",
    "2021-04-01"
  ]);
});

test("weeks of a short report begin on Monday", () => {
  const short = {locale: "en-US", choices: {firstDay: "2021-03-03", lastDay: "2021-03-15"}};
  const {grain, starts, label} = shownPeriods({}, short);
  expect(grain).toBe("week");
  expect(starts.map(label)).toEqual(["Mar 1", "Mar 8", "Mar 15"]);
});
