import {groupRows} from "../group-rows.ts";
import type {Sale} from "./sale.ts";

/** Lines by basket: orders of one customer that begin at one moment are one. */
export function basketsOf(sales: readonly Sale[]): Sale[][] {
  const baskets = new Map<string, Sale[]>();
  for (const [order, own] of groupRows(sales, (sale) => sale.order)) {
    const began = own.map((sale) => sale.time).sort()[0]!;
    const {customer} = own.find((sale) => sale.customer !== "") ?? own[0]!;
    const key = customer === "" ? `order ${order}` : `${customer} ${began}`;
    baskets.set(key, [...(baskets.get(key) ?? []), ...own]);
  }
  return [...baskets.values()];
}
