import {prose} from "../../components/prose.js";
import type {MetricValues} from "../../reader/read-metrics.js";

/** How often products were removed from a cart; nothing where the log has no such events. */
export function describeRemovals(metric: MetricValues): DocumentFragment | "" {
  const removals = metric.value("removals");
  if (!removals) return "";
  return prose`Products were removed from a cart ${metric("removals")} ${removals === 1 ? "time" : "times"}.`;
}
