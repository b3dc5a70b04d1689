import {prose} from "../../components/prose.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {contentMetrics} from "./content-metrics.js";
import {recordNoun} from "./record-noun.js";

/** The distribution of prices, in words. */
export async function pricesNote(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  if (!context.has.prices) return prose`The ${recordNoun(context)}s have no prices.`;
  return describePrices(await contentMetrics(sql), recordNoun(context));
}

/** The sentences, without what a sample is too small to tell; nothing where there are no prices. */
export function describePrices(
  metric: Pick<MetricValues, "value" | "isEstimate"> & ((id: string) => Node),
  record: string
): DocumentFragment {
  if (metric.value("price_median") === null) return prose``;
  const [lowest, highest] = ["price_min", "price_max"] as const;
  const isExact = !metric.isEstimate(lowest) && !metric.isEstimate(highest);
  if (isExact && metric.value(lowest) === metric.value(highest))
    return prose`Every price is ${metric("price_median")}.`;
  const known = (...ids: string[]) => ids.every((id) => metric.value(id) !== null);
  const middle =
    known("price_q1", "price_q3") &&
    (metric.value("price_q1") === metric.value("price_q3")
      ? prose`, and the middle half are all at ${metric("price_q1")}`
      : prose`, and the middle half is between ${metric("price_q1")} and ${metric("price_q3")}`);
  const spread =
    known("price_mean", "price_stddev") &&
    prose` The mean is ${metric("price_mean")}, the standard deviation ${metric("price_stddev")}.`;
  return prose`Prices range from ${metric(lowest)} to ${metric(highest)}. Half of the ${record}s are at or below ${metric("price_median")}${middle}.${spread}`;
}
