import {scatter} from "../../charts/scatter.js";
import {blank} from "../../components/blank.js";
import type {ReportContext} from "../../model/report-context.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {categoryMetrics} from "./category-metrics.js";
import type {PriceRow} from "./category-prices.js";
import {categoryPrices} from "./category-prices.js";
import type {CategoryRow} from "./category-totals.js";
import {categoryTotals, ofAllVisitors} from "./category-totals.js";

type PriceDot = CategoryRow & PriceRow;

/** Fewer views than this make no reliable rate. */
const least = 100;
/** More dots than this overlap. */
const most = 60;

/** Mean prices against purchases per view, or against revenue if there are no events. */
export async function priceScatter(sql: SqlTag): Promise<HTMLElement> {
  const {has, currency} = sql.reader.context;
  const [prices, totals, metric] = await Promise.all([
    categoryPrices(sql),
    categoryTotals(sql),
    categoryMetrics(sql)
  ]);
  const dots = priceDots(prices, ofAllVisitors(totals), has);
  if (!has.categories || !has.prices || dots.length < 2) return blank();
  const mean = metric.value("view_to_purchase");
  return chart(scatter, dots, {
    x: {value: "mean", label: "mean price", kind: "money"},
    y: has.events
      ? {
          value: ({purchases, views}: PriceDot) => purchases / views,
          label: "purchases per view",
          kind: "percent"
        }
      : "revenue",
    yScale: has.events ? "linear" : "log",
    text: "category",
    reference: has.events && mean ? {value: mean, label: "all categories"} : undefined,
    title: has.events
      ? "Do more expensive categories convert less?"
      : "Price and revenue by category",
    subtitle: has.events
      ? `mean price, ${currency}, and purchases per view; categories with ${least} views or more`
      : `mean price and revenue, ${currency}`,
    ariaLabel: "Categories by price",
    caption: "Each dot is a category.",
    sql: [prices, totals]
  });
}

/** Categories with a price and enough views, or with revenue if there are no events. */
export function priceDots(
  prices: readonly PriceRow[],
  totals: readonly CategoryRow[],
  {events}: Pick<ReportContext["has"], "events">
): PriceDot[] {
  const byCategory = new Map(totals.map((row) => [row.category, row]));
  return prices
    .filter((row) => row.category !== "(none)" && row.mean > 0)
    .flatMap((row) => {
      const found = byCategory.get(row.category);
      return found ? [{...found, ...row}] : [];
    })
    .filter((row) => (events ? row.views >= least : row.revenue > 0))
    .slice(0, most);
}
