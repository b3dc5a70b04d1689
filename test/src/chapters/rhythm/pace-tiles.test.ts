import {expect, test} from "vitest";
import {describePace} from "../../../../src/chapters/rhythm/pace-tiles.ts";
import {textOf} from "../text-of.ts";
import {day} from "./daily.ts";
import {format} from "./format.ts";

const pace = (value: number | null, days: number, active: number, estimated = false) => {
  const period = Array.from({length: days}, (_, i) => day(i + 1));
  const note = describePace("orders_a_day", value, {period, active}, format, estimated);
  return note && textOf(note);
};

test.each([
  [7, 2, 2, "3.5 a day"],
  [1, 2, 2, "0.50 a day"],
  [7, 4, 3, "1.8 a day"],
  [36, 3, 3, "12 a day"],
  [3700, 3, 2, "1,233 a day"]
])("%i on %i days, of which %i are active", (value, days, active, text) => {
  expect(pace(value, days, active)).toBe(text);
});

test("of a sample, the pace is an estimate", () => {
  expect(pace(7, 2, 2, true)).toBe("≈ 3.5 a day");
});

test.each([
  ["nothing", 0, 2, 0],
  ["what is not known", null, 2, 2],
  ["one day", 7, 1, 1],
  ["days of which half are empty", 7, 4, 2]
])("%s has no pace", (_, value, days, active) => {
  expect(pace(value, days, active)).toBeNull();
});
