import {escape, from, op} from "arquero";
import type {Sale} from "./sale.ts";

interface Bought {
  month: number;
  first: number;
  day: number;
}

/** Customers and revenue by "first month +age". */
export function expectCohorts(sales: readonly Sale[]) {
  const cells = known(sales)
    .derive({month: escape(({time}: Sale) => monthNumber(time))})
    .groupby("customer")
    .derive({
      began: ({time}: Sale) => op.min(time),
      first: ({month}: Bought) => op.min(month)
    })
    .groupby({
      cohort: ({began}: {began: string}) => op.slice(began, 0, 7),
      age: ({month, first}: Bought) => month - first
    })
    .rollup({customers: op.distinct("customer"), revenue: op.sum("amount")})
    .objects() as {cohort: string; age: number; customers: number; revenue: number}[];
  return new Map(
    cells.map(({cohort, age, customers, revenue}) => [`${cohort} +${age}`, {customers, revenue}])
  );
}

/** How often a customer's next shopping day came so many days after the one before. */
export function expectPauses(sales: readonly Sale[]): Map<number, number> {
  const pauses = known(sales)
    .derive({day: escape(({time}: Sale) => Date.parse(time.slice(0, 10)) / 86_400_000)})
    .dedupe("customer", "day")
    .groupby("customer")
    .orderby("day")
    .derive({before: op.lag("day")})
    .filter(({before}: {before: number | undefined}) => before != null)
    .groupby({pause: ({day, before}: Bought & {before: number}) => day - before})
    .count()
    .objects() as {pause: number; count: number}[];
  return new Map(pauses.map(({pause, count}) => [pause, count]));
}

function known(sales: readonly Sale[]) {
  return from([...sales]).filter(({customer}: Sale) => customer !== "");
}

function monthNumber(time: string): number {
  return Number(time.slice(0, 4)) * 12 + Number(time.slice(5, 7));
}
