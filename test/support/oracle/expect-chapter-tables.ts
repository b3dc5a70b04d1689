import {escape, from, op} from "arquero";
import type {ColumnTable} from "arquero";
import {bandOf} from "./band-of.ts";
import {best} from "./expect-tables.ts";
import type {ExpectedRow} from "./expect-tables.ts";
import {kinds, rates} from "./funnel.ts";
import type {Selection, Without} from "./select.ts";
import type {Event, Line} from "./shop.ts";
import {tablesOf} from "./tables-of.ts";

const bandOrder = ["0–50", "50–100", "100–200", "200–500", "500–1,000", "1,000 and over"];

/**
 * Tables of the chapters on the funnel, brands and categories.
 *
 * @param without what is kept without a table’s own filter, which it goes on showing all of
 */
export function expectChapterTables(
  selection: Selection,
  without: Without
): Record<string, ExpectedRow[]> {
  const brands = together(without("brand"), "brand", ({brand}) => brand).derive({share: ofRevenue});
  const categories = together(without("category"), "category", ({category}) => category);
  const bands = together(without("price_band"), "price_band", ({price}) => bandOf(price));
  return {
    "Brand report": best(brands, "revenue", "views"),
    "Top-level categories": best(
      categories.derive({share: ofInteractions}),
      "interactions",
      "revenue"
    ),
    "Prices by category": best(pricesByCategory(without("category")), "n"),
    "Price bands in figures": bands
      .derive({share: ofInteractions, revenue_share: ofRevenue})
      .orderby(escape(({price_band}: Together) => bandOrder.indexOf(price_band)))
      .objects() as ExpectedRow[],
    "Left in carts": best(leftInCarts(selection), "worth").slice(0, 100)
  };
}

interface Together {
  price_band: string;
  interactions: number;
  revenue: number;
}

const ofInteractions = ({interactions}: Together) =>
  op.sum(interactions) === 0 ? null : interactions / op.sum(interactions);
const ofRevenue = ({revenue}: Together) =>
  op.sum(revenue) === 0 ? null : revenue / op.sum(revenue);

/** What was done and what was sold, by name, wherever the name occurs. */
function together(
  selection: Selection,
  key: string,
  of: (row: Event | Line) => string
): ColumnTable {
  const {events, sold} = tablesOf(selection);
  const done = events.groupby({[key]: escape(of)}).rollup({
    interactions: op.count(),
    ...kinds,
    mean_price: ({price}: Event) => op.mean(price) / 10_000
  });
  const revenues = sold
    .groupby({[key]: escape(of)})
    .rollup({revenue: ({amount}: Line) => op.sum(amount) / 10_000});
  return done
    .join_full(revenues, key)
    .impute({
      interactions: () => 0,
      views: () => 0,
      carts: () => 0,
      purchases: () => 0,
      mean_price: () => null,
      revenue: () => 0
    })
    .derive(rates);
}

function pricesByCategory(selection: Selection): ColumnTable {
  return tablesOf(selection)
    .events.derive({units: ({price}: Event) => price / 10_000})
    .groupby({category: ({code}: Event) => code})
    .rollup({
      n: op.count(),
      mean: op.mean("units"),
      max: op.max("units"),
      min: op.min("units"),
      q1: op.quantile("units", 0.25),
      median: op.median("units"),
      q3: op.quantile("units", 0.75)
    });
}

interface Carted {
  bought: boolean;
  price: number;
}

/** What went into carts, one row a session and product, and was not bought in the session. */
function leftInCarts(selection: Selection): ColumnTable {
  const names = Array.from(selection.shop.products, ([id, {title, code}]) => {
    return {id, product: title, category: code};
  });
  return tablesOf(selection)
    .events.filter(({session}: Event) => session !== "")
    .groupby("session", {id: ({product}: Event) => product})
    .rollup({
      carted: ({type}: Event) => op.max(type === "cart"),
      bought: ({type}: Event) => op.max(type === "purchase"),
      price: op.max("price")
    })
    .filter(({carted}: {carted: boolean}) => carted)
    .groupby("id")
    .rollup({
      worth: ({bought, price}: Carted) => op.sum(bought ? 0 : price) / 10_000,
      left_over: ({bought}: Carted) => op.sum(!bought),
      share: ({bought}: Carted) => op.mean(!bought)
    })
    .join(from(names), "id")
    .select("product", "category", "worth", "left_over", "share");
}
