import {expect, test} from "vitest";
import {weekCells} from "../../../../src/chapters/rhythm/week-chart.ts";
import {rows} from "../rows.ts";
import {format} from "./format.ts";

const weekdays = [
  {weekday: 1, days: 2},
  {weekday: 2, days: 1}
];
const monday = {weekday: 1, hour: 9, orders: 3, interactions: 0};

test("every hour of the weekdays in the period is there, of all visitors", () => {
  const cells = weekCells(rows([monday], {weight: 2}), weekdays, "orders", format);
  expect(cells).toHaveLength(48);
  expect(cells[9]).toEqual({hour: 9, weekday: 1, mean: 3, note: "6 on 2 days"});
  expect(cells[24 + 9]).toEqual({hour: 9, weekday: 2, mean: 0, note: "0 on 1 day"});
  expect(cells.filter(({mean}) => mean > 0)).toHaveLength(1);
});

test("there are none where nothing of the measure happened", () => {
  expect(weekCells(rows([monday]), weekdays, "interactions", format)).toEqual([]);
  expect(weekCells(rows([]), weekdays, "orders", format)).toEqual([]);
});
