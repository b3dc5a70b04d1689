import {groupRows} from "../group-rows.ts";
import {basketsOf} from "./baskets-of.ts";
import type {Sale} from "./sale.ts";

const day = 86_400_000;

/** Customers, revenue, mean baskets and mean days of silence by segment, worked out one by one. */
export function expectSegments(sales: readonly Sale[]) {
  const known = sales.filter((sale) => sale.customer !== "");
  const baskets = groupRows(basketsOf(known), ([line]) => line!.customer);
  const end = known.reduce((latest, sale) => Math.max(latest, dayOf(sale)), 0);
  const buyers = Array.from(
    groupRows(known, (sale) => sale.customer),
    ([customer, own]) => ({
      last: Math.max(...own.map(dayOf)),
      baskets: baskets.get(customer)!.length,
      // hundredths of a penny, as money must compare equal
      spent: own.reduce((sum, sale) => sum + Math.round(sale.amount * 1e4), 0)
    })
  );
  const r = fifths(buyers.map((buyer) => buyer.last));
  const f = fifths(buyers.map((buyer) => buyer.baskets));
  const m = fifths(buyers.map((buyer) => buyer.spent));
  const named = buyers.map((buyer) => ({
    ...buyer,
    segment: segmentOf(r(buyer.last), f(buyer.baskets), m(buyer.spent), buyer.baskets)
  }));
  return new Map(
    Array.from(
      groupRows(named, (buyer) => buyer.segment),
      ([segment, own]) => {
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        return [
          segment,
          {
            customers: own.length,
            revenue: sum(own.map((buyer) => buyer.spent)) / 1e4,
            baskets: sum(own.map((buyer) => buyer.baskets)) / own.length,
            silent: sum(own.map((buyer) => (end - buyer.last) / day)) / own.length
          }
        ];
      }
    )
  );
}

function segmentOf(r: number, f: number, m: number, baskets: number): string {
  if (f >= 4) {
    if (r <= 2) return "At risk";
    return r >= 4 && m >= 4 ? "Champions" : "Loyal";
  }
  if (r >= 3) return r >= 4 && baskets === 1 ? "New" : "Promising";
  return m >= 4 ? "Lapsed big spenders" : "Lapsed";
}

/** The fifth, 1 to 5, in which the middle of the places lies that all equal to a value share. */
function fifths(values: readonly number[]): (value: number) => number {
  const score = new Map<number, number>();
  let below = 0;
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    const alike = values.filter((other) => other === value).length;
    score.set(value, Math.floor((5 * (2 * below + alike)) / (2 * values.length)) + 1);
    below += alike;
  }
  return (value) => score.get(value)!;
}

function dayOf(sale: Sale): number {
  return Date.parse(`${sale.time.slice(0, 10)}T00:00:00Z`);
}
