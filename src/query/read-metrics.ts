import {metric as metricElement} from "../components/metric.js";
import {context} from "./context.js";
import type {SqlTag} from "./sql.js";
import {askText} from "./sql.js";
import {metrics} from "../metrics/dictionary.js";
import type {Metric, MetricRelation} from "../metrics/dictionary.js";
import {formatMetric} from "../metrics/format-metric.js";
import {metricsQuery} from "../metrics/metrics-query.js";

/** The values of some metrics under one state of the filters. */
export interface MetricValues {
  /** The figure as an element that carries its id and unrounded value. */
  (id: string): HTMLElement;
  /** The unrounded value; null where there is nothing to compute it from. */
  value(id: string): number | null;
  /** The query behind a figure. */
  sql(id: string): string;
}

/**
 * Computes metrics, one query for each relation they come from.
 *
 * @param sql the page's tag
 * @param ids ids of the dictionary
 * @throws Error `unknown metric: …`
 */
export async function readMetrics(sql: SqlTag, ids: readonly string[]): Promise<MetricValues> {
  const asked = ids.map(findMetric);
  const values = new Map<string, number | null>();
  const relations = [...new Set(asked.map((metric) => metric.from))];
  await Promise.all(
    relations.map(async (relation) => {
      const group = asked.filter((metric) => metric.from === relation);
      for (const [id, value] of await ask(sql, relation, group)) values.set(id, value);
    })
  );
  const value = (id: string) => values.get(id) ?? null;
  const show = (id: string) =>
    metricElement(id, value(id), {format: formatMetric(findMetric(id).unit, context)});
  return Object.assign(show, {
    value,
    sql: (id: string) => metricsQuery(findMetric(id).from, [findMetric(id)])
  });
}

async function ask(sql: SqlTag, relation: MetricRelation, group: readonly Metric[]) {
  const text = metricsQuery(relation, group);
  const [row] = await askText<Record<string, number | null>>(sql, text);
  return group.map(({id}) => [id, row?.[id] ?? null] as const);
}

function findMetric(id: string): Metric {
  const found = metrics.find((metric) => metric.id === id);
  if (!found) throw new Error(`unknown metric: "${id}"`);
  return found;
}
