import {desc, from, op} from "arquero";
import type {ColumnTable} from "arquero";
import {kinds, rates} from "./funnel.ts";
import type {Selection, Without} from "./select.ts";
import type {Event, Line} from "./shop.ts";
import {stateName} from "./state-name.ts";
import {tablesOf} from "./tables-of.ts";

/** A row as its cells would be if nothing were rounded. */
export type ExpectedRow = Record<string, string | number | null>;

/** Rows of the tables that pages show, by label. */
export function expectTables(
  selection: Selection,
  without: Without
): Record<string, ExpectedRow[]> {
  const [category, brand, state, source] = ["category", "brand", "state", "source"].map((id) =>
    tablesOf(without(id))
  );
  const {accounts} = selection.shop;
  return {
    "Funnel by category": funnels(category!.events.groupby({category: ({code}: Event) => code})),
    "Funnel by brand": funnels(brand!.events.groupby("brand")),
    "Sales by state": sales(state!.sold.groupby("state")).map(({state, ...row}) => ({
      place: stateName(String(state)),
      ...row
    })),
    "Sales by source": sales(source!.sold.groupby("source")),
    "Products by revenue": expectProducts(selection).slice(0, 200),
    "Files read": accounts.map(({file, rows, accepted, rejected, duplicates}) => {
      return {file, rows, accepted, rejected, duplicates};
    })
  };
}

function funnels(groups: ColumnTable): ExpectedRow[] {
  return best(groups.rollup(kinds).derive(rates), "views");
}

function sales(groups: ColumnTable): ExpectedRow[] {
  const rows = groups
    .rollup({
      revenue: ({amount}: Line) => op.sum(amount) / 10_000,
      orders: op.distinct("order"),
      customers: op.distinct("customer")
    })
    .derive({
      share: ({revenue}: Sums) => (op.sum(revenue) === 0 ? null : revenue / op.sum(revenue)),
      aov: ({revenue, orders}: Sums) => revenue / orders
    });
  return best(rows, "revenue");
}

/** All products that were sold, by revenue. */
export function expectProducts(selection: Selection): ExpectedRow[] {
  const {shop} = selection;
  const {sold} = tablesOf(selection);
  const names = Array.from(shop.products, ([id, {title, brand, code}]) => {
    return {id, product: title, brand, category: code};
  });
  const rows = sold
    .groupby("product")
    .rollup({
      revenue: ({amount}: Line) => op.sum(amount) / 10_000,
      units: op.count(),
      orders: op.distinct("order")
    })
    .rename({product: "id"})
    .join(from(names), "id")
    .select("product", "brand", "category", "revenue", "units", "orders");
  return best(rows, "revenue");
}

interface Sums {
  revenue: number;
  orders: number;
}

/** Largest first; where two are alike, by what the first column names. */
export function best(rows: ColumnTable, ...by: string[]): ExpectedRow[] {
  const [name = ""] = rows.columnNames();
  return rows.orderby(...by.map((column) => desc(column)), name).objects() as ExpectedRow[];
}
