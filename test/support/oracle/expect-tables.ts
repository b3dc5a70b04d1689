import {groupRows} from "./group-rows.ts";
import type {Selection} from "./select.ts";
import type {Event, Line} from "./shop.ts";
import {stateName} from "./state-name.ts";

/** A row as its cells would be if nothing were rounded. */
export type ExpectedRow = Record<string, string | number | null>;

/** Rows of the tables that pages show, by label. */
export function expectTables({events, lines, shop}: Selection): Record<string, ExpectedRow[]> {
  const sold = lines.filter((line) => line.quantity >= 0);
  return {
    "Funnel by category": funnels(events, "category", (event) => event.code),
    "Funnel by brand": funnels(events, "brand", (event) => event.brand),
    "Sales by state": sales(sold, "place", (line) => line.state, true).map((row) => ({
      ...row,
      place: stateName(String(row.place))
    })),
    "Sales by source": sales(sold, "source", (line) => line.source, false),
    "Products by revenue, the first 200": best(
      Array.from(
        groupRows(sold, (line) => line.product),
        ([id, own]) => {
          const {title, brand, code} = shop.products.get(id)!;
          const {revenue, orders} = totals(own);
          return {product: title, brand, category: code, revenue, units: own.length, orders};
        }
      ),
      "revenue",
      "product"
    ).slice(0, 200),
    "Files read": shop.accounts.map(({file, rows, accepted, rejected, duplicates}) => {
      return {file, rows, accepted, rejected, duplicates};
    })
  };
}

function funnels(events: readonly Event[], key: string, of: (event: Event) => string) {
  const rows = Array.from(groupRows(events, of), ([name, own]) => {
    const count = (type: string) => own.filter((event) => event.type === type).length;
    const [views, carts, purchases] = [count("view"), count("cart"), count("purchase")];
    return {
      [key]: name,
      views,
      carts,
      purchases,
      view_to_cart: views ? carts / views : null,
      view_to_purchase: views ? purchases / views : null
    };
  });
  return best(rows, "views", key);
}

function sales(
  lines: readonly Line[],
  key: string,
  of: (line: Line) => string,
  shares: boolean
): ExpectedRow[] {
  const all = totals(lines).revenue;
  const rows = Array.from(groupRows(lines, of), ([name, own]): ExpectedRow => {
    const {revenue, orders, customers} = totals(own);
    const share: ExpectedRow = shares ? {share: all === 0 ? null : revenue / all} : {};
    return {[key]: name, revenue, ...share, orders, customers, aov: revenue / orders};
  });
  return best(rows, "revenue", key);
}

function totals(lines: readonly Line[]) {
  return {
    revenue: lines.reduce((total, line) => total + line.amount, 0) / 10_000,
    orders: new Set(lines.map((line) => line.order)).size,
    customers: new Set(lines.map((line) => line.customer)).size
  };
}

/** Largest first; where two are alike, by name. */
function best(rows: ExpectedRow[], by: string, name: string): ExpectedRow[] {
  return rows.sort(
    (a, b) => Number(b[by]) - Number(a[by]) || (String(a[name]) < String(b[name]) ? -1 : 1)
  );
}
