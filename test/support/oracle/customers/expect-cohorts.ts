import {groupRows} from "../group-rows.ts";
import type {Sale} from "./sale.ts";

/** Customers and revenue by "first month +age", the months as numbers. */
export function expectCohorts(sales: readonly Sale[]) {
  const cells = new Map<string, {customers: number; revenue: number}>();
  const known = sales.filter((sale) => sale.customer !== "");
  for (const own of groupRows(known, (sale) => sale.customer).values()) {
    const months = groupRows(own, (sale) => sale.time.slice(0, 7));
    const first = [...months.keys()].sort()[0]!;
    for (const [month, bought] of months) {
      const key = `${first} +${monthNumber(month) - monthNumber(first)}`;
      const cell = cells.get(key) ?? {customers: 0, revenue: 0};
      cell.customers += 1;
      cell.revenue += bought.reduce((sum, sale) => sum + sale.amount, 0);
      cells.set(key, cell);
    }
  }
  return cells;
}

/** How often a customer's next shopping day came so many days after the one before. */
export function expectPauses(sales: readonly Sale[]): Map<number, number> {
  const pauses = new Map<number, number>();
  const known = sales.filter((sale) => sale.customer !== "");
  for (const own of groupRows(known, (sale) => sale.customer).values()) {
    const days = [...new Set(own.map((sale) => sale.time.slice(0, 10)))].sort();
    for (let i = 1; i < days.length; ++i) {
      const pause = (Date.parse(days[i]!) - Date.parse(days[i - 1]!)) / 86_400_000;
      pauses.set(pause, (pauses.get(pause) ?? 0) + 1);
    }
  }
  return pauses;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
