import {categoryName} from "../../components/category-name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {leaders} from "../shared/leaders.js";
import type {PriceRow} from "./category-prices.js";
import {categoryPrices} from "./category-prices.js";

type Has = Pick<ReportContext["has"], "categories" | "events">;

/** Fewer prices than this make no reliable median. */
const least = 100;
/** Where more share either end, neither says anything. */
const mostNamed = 4;

/** The most expensive and the cheapest category. */
export async function priceLead(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  if (!context.has.prices) return prose`The exports contain no prices.`;
  return describePrices(await categoryPrices(sql), context.has, formats(context));
}

/** The sentences; nothing for fewer than two categories. */
export function describePrices(
  prices: Rows<PriceRow>,
  has: Has,
  format: Pick<Formats, "category" | "count" | "list" | "money">
): DocumentFragment {
  const all = prices.filter((row) => row.category !== "(none)");
  const known = all.filter((row) => row.n >= least).sort((a, b) => b.median - a.median);
  const highest = leaders(known, (row) => row.median);
  const lowest = leaders(known, (row) => -row.median);
  const [dearest, cheapest] = [highest[0], lowest[0]];
  if (!has.categories || !dearest || !cheapest || highest.length === known.length) return prose``;
  if (highest.length > mostNamed || lowest.length > mostNamed) return prose``;
  const named = (rows: readonly PriceRow[]) =>
    rows.length > 1
      ? format.list(rows.map(({category}) => format.category(category)))
      : categoryName(rows[0]!.category, format);
  const of =
    known.length < all.length &&
    prose` with ${number("least_prices", least * prices.weight, format.count)} prices or more`;
  return prose`The most expensive ${highest.length > 1 ? "categories" : "category"}${of} ${highest.length > 1 ? "are" : "is"} ${named(highest)}: half of what is ${has.events ? "viewed, added to carts or bought" : "sold"} there costs ${number("dearest_median", dearest.median, format.money, {of: prices})} or more. The cheapest ${lowest.length > 1 ? "are" : "is"} ${named(lowest)}, with a median price of ${number("cheapest_median", cheapest.median, format.money, {of: prices})}.`;
}
