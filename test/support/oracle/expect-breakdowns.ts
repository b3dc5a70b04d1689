import {escape, op} from "arquero";
import type {ColumnTable} from "arquero";
import {bandOf} from "./band-of.ts";
import {kinds} from "./funnel.ts";
import type {Selection} from "./select.ts";
import type {Event, Line} from "./shop.ts";
import {tablesOf} from "./tables-of.ts";

type Totals = Record<string, number>;

/** Rows of report.json's breakdowns, by their key. */
export function expectBreakdowns(selection: Selection): Record<string, Map<string, Totals>> {
  const {events, lines} = tablesOf(selection);
  const both = (key: (row: Event | Line) => string) =>
    byKey(
      events
        .groupby({key: escape(key)})
        .rollup({events: op.count(), ...kinds})
        .join_full(lines.groupby({key: escape(key)}).rollup(sums), "key")
        .impute({
          events: () => 0,
          views: () => 0,
          carts: () => 0,
          purchases: () => 0,
          orders: () => 0,
          revenue: () => 0
        })
    );
  return {
    brand: both((row) => row.brand),
    category: both((row) => row.code),
    price_band: both((row) => bandOf(row.price)),
    day: both((row) => row.day),
    state_source: byKey(
      lines
        .groupby({key: ({state, source}: Line) => `${state} · ${source}`})
        .rollup({...sums, customers: op.distinct("customer")})
    )
  };
}

const sums = {
  orders: op.distinct("order"),
  revenue: ({amount}: Line) => op.sum(amount) / 10_000
};

function byKey(table: ColumnTable): Map<string, Totals> {
  const rows = table.objects() as (Totals & {key: string})[];
  return new Map(rows.map(({key, ...totals}) => [key, totals as Totals]));
}
