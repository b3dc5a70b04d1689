import {expect, test} from "vitest";
import {activeDays} from "../../../../src/findings/claims/active-days.ts";
import {dayRows} from "../day-rows.ts";

const from = Date.UTC(2024, 0, 1);
const at = (i: number) => from + i * 86_400_000;

test("activeDays() fills the days between the first and the last with anything", () => {
  const rows = dayRows(8, (i) => [0, 0, 5, 0, 7, 0, 1, 0][i]!).filter((_, i) => i !== 3);
  expect(activeDays(rows, 8)).toEqual({
    unit: "interactions",
    weight: 1, // interactions add up, and are exact
    days: [
      {day: at(2), value: 5},
      {day: at(3), value: 0},
      {day: at(4), value: 7},
      {day: at(5), value: 0},
      {day: at(6), value: 1}
    ]
  });
});

test("activeDays() counts orders where there is no interaction at all", () => {
  const orders = dayRows(3, (i) => 10 * i).map((row) => ({...row, interactions: 0}));
  expect(activeDays(orders, 8)).toEqual({
    unit: "orders",
    weight: 8,
    days: [
      {day: at(1), value: 1},
      {day: at(2), value: 2}
    ]
  });
  const [first, ...rest] = orders;
  expect(activeDays([{...first!, interactions: 1}, ...rest], 8).unit).toBe("interactions");
});

test("activeDays() of nothing are none", () => {
  expect(activeDays([], 1)).toEqual({days: [], unit: "orders", weight: 1});
  expect(
    activeDays(
      dayRows(3, () => 0),
      1
    ).days
  ).toEqual([]);
});
