import type {Metric, Variation} from "./metric.js";

/**
 * What the uncertainty of a change of a metric is worked out from: the days' sums of what adds up, and of ratios of
 * such sums.
 *
 * @returns undefined for what does not come from days or people: quantiles, bounds and numbers of different products
 */
export function variationOf({sampled, sql, unit, varies}: Metric): Variation | undefined {
  if (varies) return varies;
  switch (sampled.kind) {
    case "exact":
    case "total":
      return unit === "count" || unit === "money" ? {by: "days", over: sql} : undefined;
    case "ratio":
    case "share":
      return {by: "days", over: sampled.over, under: sampled.under};
    default:
      return undefined;
  }
}
