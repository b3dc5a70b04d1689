import {prose} from "../../components/prose.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {contentMetrics} from "./content-metrics.js";
import {recordNoun} from "./record-noun.js";

/** The distribution of prices, in words. */
export async function pricesNote(sql: SqlTag): Promise<DocumentFragment> {
  return describePrices(await contentMetrics(sql), recordNoun(sql.reader.context));
}

/** The sentences; nothing where there are no prices. */
export function describePrices(
  metric: Pick<MetricValues, "value"> & ((id: string) => Node),
  record: string
): DocumentFragment {
  if (metric.value("price_median") === null) return prose``;
  return prose`Prices range from ${metric("price_min")} to ${metric("price_max")}. Half of the ${record}s are at or below ${metric("price_median")}, and the middle half is between ${metric("price_q1")} and ${metric("price_q3")}. The mean is ${metric("price_mean")}, the standard deviation ${metric("price_stddev")}.`;
}
