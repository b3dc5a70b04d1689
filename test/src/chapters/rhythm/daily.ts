import type {DayCountsRow} from "../../../../src/model/questions/day-counts.ts";
import type {Rows} from "../../../../src/model/rows.ts";
import {rows} from "../rows.ts";

/** A day of March 2021, which began on a Monday; those after the 31st are in April and on. */
export const day = (n: number) => new Date(Date.UTC(2021, 2, n));

/** Days from March 1, 2021 on, each with so many interactions and as many orders. */
export function dailyOf(values: readonly number[], options: {weight?: number} = {}) {
  const days = values.map((value, i): DayCountsRow => {
    return {day: day(i + 1), interactions: value, orders: value, revenue: 10 * value};
  });
  return rows(days, options) satisfies Rows<DayCountsRow>;
}
