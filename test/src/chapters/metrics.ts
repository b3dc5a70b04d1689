import {metric} from "../../../src/components/metric.ts";
import {metrics} from "../../../src/model/metrics/dictionary.ts";
import {formatMetric} from "../../../src/model/metrics/format-metric.ts";
import type {MetricValues} from "../../../src/reader/read-metrics.ts";

/** Metrics as readMetrics answers them, of values by id; one that is not among them is unknown. */
export function metricsOf(values: Record<string, number | null>): MetricValues {
  const value = (id: string) => values[id] ?? null;
  const unit = (id: string) => metrics.find((known) => known.id === id)!.unit;
  const show = (id: string) =>
    metric(id, value(id), {format: formatMetric(unit(id), {locale: "en-US", currency: "USD"})});
  return Object.assign(show, {
    value,
    change: () => undefined,
    isEstimate: () => false,
    sql: () => ({sql: "SELECT 1", reads: [], weight: 1})
  });
}
