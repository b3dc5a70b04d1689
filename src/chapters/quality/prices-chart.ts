import {priceDistribution} from "../../charts/price-distribution.js";
import {blank} from "../../components/blank.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {contentMetrics} from "./content-metrics.js";
import {recordNoun} from "./record-noun.js";

const names = ["min", "q1", "median", "q3", "max", "mean"];

/** The distribution of prices as a chart; nothing where there are none. */
export async function pricesChart(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  const metric = await contentMetrics(sql);
  if (metric.value("price_median") === null) return blank();
  const numbers = names.map((name) => [name, metric.value(`price_${name}`)] as const);
  return chart(priceDistribution, [{of: "Prices", ...Object.fromEntries(numbers)}], {
    y: "of",
    title: "Price distribution",
    subtitle: `${context.currency}; the box covers the middle half of the ${recordNoun(context)}s, the whiskers reach the lowest and the highest price`,
    ariaLabel: "Distribution of prices",
    sql: metric.sql("price_median")
  });
}
