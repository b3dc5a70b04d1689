import {expect, test} from "vitest";
import {namedDay} from "../../../src/model/named-day.ts";

const iso = (day: Date) => day.toISOString().slice(0, 10);

test("a day that matters to shops has its name, where the country keeps it", () => {
  const format = (usStates: boolean) => namedDay(iso, {has: {usStates}, choices: {sets: {}}});
  expect(format(false)(new Date("2020-11-27"))).toBe("2020-11-27 (Black Friday)");
  expect(format(false)(new Date("2020-11-25"))).toBe("2020-11-25");
  expect([true, false].map((us) => format(us)(new Date("2020-11-26")))).toEqual([
    "2020-11-26 (Thanksgiving)",
    "2020-11-26"
  ]);
});
