import {categoryName} from "../../components/category-name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {PriceRow} from "./category-prices.js";
import {categoryPrices} from "./category-prices.js";

type Has = Pick<ReportContext["has"], "categories" | "events">;

/** Fewer prices than this make no reliable median. */
const least = 100;

/** The most expensive and the cheapest category. */
export async function priceLead(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  return describePrices(await categoryPrices(sql), context.has, formats(context));
}

/** The sentences; nothing for fewer than two categories. */
export function describePrices(
  prices: Rows<PriceRow>,
  has: Has,
  format: Pick<Formats, "category" | "money">
): DocumentFragment {
  const known = prices
    .filter((row) => row.category !== "(none)" && row.n >= least)
    .sort((a, b) => b.median - a.median);
  const [highest] = known;
  const cheapest = known.at(-1);
  if (!has.categories || !highest || !cheapest || highest === cheapest) return prose``;
  return prose`The most expensive category is ${categoryName(highest.category, format)}: half of what is ${has.events ? "viewed, added to carts or bought" : "sold"} there costs ${number("dearest_median", highest.median, format.money, {of: prices})} or more. In ${categoryName(cheapest.category, format)}, the median price is ${number("cheapest_median", cheapest.median, format.money, {of: prices})}.`;
}
