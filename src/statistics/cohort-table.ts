import {groups} from "d3-array";
import {countGrains, floorGrain} from "../format/period-grain.js";
import type {Day} from "../format/format-date.js";
import type {Grain} from "../format/period-grain.js";

/** What the customers who began in one period did so many periods later. */
export interface CohortRow {
  cohort: Date;
  age: number;
  customers: number;
  revenue: number;
}

export interface CohortCell {
  age: number;
  /** How many of the cohort bought in that period. */
  customers: number;
  /** Their share of the cohort. */
  retention: number;
  /** What the cohort has spent until the end of that period, by customer of the cohort. */
  value: number;
}

export interface Cohort {
  start: Date;
  /** Customers who began in it. */
  size: number;
  /** One for each period from the cohort's own to the last of the data. */
  cells: CohortCell[];
}

/**
 * Retention and cumulative value by cohort. A period in which nobody of a cohort bought has no row,
 * and is a zero; one that lies after the data has no cell.
 *
 * @param rows at most one for each cohort and age; each cohort's first age is 0
 * @param last last day of the data
 */
export function cohortTable(rows: readonly CohortRow[], grain: Grain, last: Day): Cohort[] {
  const end = floorGrain(last, grain);
  return groups(rows, ({cohort}) => cohort.getTime())
    .sort(([a], [b]) => a - b)
    .map(([time, own]) => cohortOf(new Date(time), own, countGrains(new Date(time), end, grain)));
}

function cohortOf(start: Date, rows: readonly CohortRow[], oldest: number): Cohort {
  const byAge = new Map(rows.map((row) => [row.age, row]));
  const size = byAge.get(0)?.customers ?? 0;
  let spent = 0;
  const cells = Array.from({length: oldest + 1}, (_, age) => {
    const {customers = 0, revenue = 0} = byAge.get(age) ?? {};
    spent += revenue;
    return {age, customers, retention: customers / size, value: spent / size};
  });
  return {start, size, cells};
}
