import {metric as metricElement} from "../components/metric.js";
import {withChange} from "../components/metric-change.js";
import type {Change} from "../model/change.js";
import type {Filters} from "../model/filters.js";
import type {Source} from "../model/source.js";
import {loadComparing} from "./comparing.js";
import type {Other, SqlTag} from "./create-reader.js";
import type {Estimate} from "../model/estimates/estimate.js";
import {known, unknown} from "../model/estimates/estimate.js";
import {metrics} from "../model/metrics/dictionary.js";
import type {Metric, MetricRelation} from "../model/metrics/metric.js";
import type {ReportContext} from "../model/report-context.js";
import {formatMetric} from "../model/metrics/format-metric.js";
import type {AskedRelation} from "../model/metrics/metrics-query.js";
import {askedRelation, metricsQuery} from "../model/metrics/metrics-query.js";

/** The values of some metrics under one state of the filters. */
export interface MetricValues {
  /** The figure as an element that carries its id and unrounded value. */
  (id: string): HTMLElement;
  /** The unrounded value; null where there is nothing to compute it from. */
  value(id: string): number | null;
  /** How it differs from the other side, where figures are compared. */
  change(id: string): Change | undefined;
  /** Whether the figure is an estimate from a sample of visitors. */
  isEstimate(id: string): boolean;
  /** The query behind a figure, as a source of what is made of it. */
  sql(id: string): Source;
}

/**
 * Computes metrics, one query for each relation they come from.
 *
 * A metric that needs what the exports do not have is null, and no tile is made of it.
 * Where session_products and sales are a sample of visitors, what adds up is asked of the cubes and is exact, and
 * so is the whole report; the rest is estimated under filters.
 *
 * @param sql the page's tag
 * @param ids ids of the dictionary
 * @throws Error `unknown metric: …`
 */
export async function readMetrics(sql: SqlTag, ids: readonly string[]): Promise<MetricValues> {
  const {context} = sql.reader;
  const relationOf = (metric: Metric) => askedRelation(metric, context.samplingFactor);
  const isAvailable = ({needs = []}: Metric) => needs.every((need) => context.has[need]);
  const asked = ids.map(findMetric).filter(isAvailable);
  const {other} = sql;
  const [values, both] = await Promise.all([
    readValues(sql, asked),
    other && readBoth(sql, other, asked)
  ]);
  const value = (id: string) => values.get(id)?.value ?? null;
  const show = (id: string) => {
    const format = formatMetric(findMetric(id).unit, context);
    const figure = metricElement(id, value(id), {
      ...values.get(id),
      format,
      isAvailable: isAvailable(findMetric(id)),
      title: values.get(id) === unknown ? tooFew : undefined
    });
    return withChange(figure, both?.line(id, format));
  };
  return Object.assign(show, {
    value,
    change: (id: string) => both?.changes.get(id),
    isEstimate(id: string) {
      const {low, high} = values.get(id) ?? unknown;
      return low !== high;
    },
    sql(id: string) {
      const relation = relationOf(findMetric(id));
      return {
        sql: metricsQuery(relation, [findMetric(id)]),
        reads: [relation],
        weight: isSample(relation, context) ? context.samplingFactor : 1
      };
    }
  });
}

async function readValues(sql: SqlTag, asked: readonly Metric[]): Promise<Map<string, Estimate>> {
  const {samplingFactor} = sql.reader.context;
  const relationOf = (metric: Metric) => askedRelation(metric, samplingFactor);
  const values = new Map<string, Estimate>();
  const relations = [...new Set(asked.map(relationOf))];
  await Promise.all(
    relations.map(async (relation) => {
      const group = asked.filter((metric) => relationOf(metric) === relation);
      const own = await ask(sql, relation, group);
      group.forEach(({id}, i) => values.set(id, own[i]!));
    })
  );
  return values;
}

async function readBoth(sql: SqlTag, other: Other, asked: readonly Metric[]) {
  // most visits compare nothing, and need not load how that is done
  const [{readChanges}, here, there] = await Promise.all([
    loadComparing(),
    readValues(sql, asked),
    readValues(other.sql, asked)
  ]);
  return readChanges(sql, other, asked, [here, there]);
}

async function ask(
  sql: SqlTag,
  relation: AskedRelation,
  group: readonly Metric[]
): Promise<Estimate[]> {
  const {context} = sql.reader;
  const text = metricsQuery(relation, group);
  if (isSample(relation, context)) {
    if (!isFiltered(sql.filters)) return group.map(({id}) => known(context.exact[id] ?? null));
    // most reports are no sample, and their readers need not load how one is read
    const {estimateMetrics} = await import("../model/estimates/estimate-metrics.js");
    return estimateMetrics((query) => sql.ask(query), relation, group, context);
  }
  const [row] = await sql.ask<Record<string, number | null>>(text);
  return group.map(({id}) => known(row?.[id] ?? null));
}

const tooFew = "Too few visitors in the sample match these filters to estimate this";

/** Whether a relation has but some of the visitors. */
function isSample(
  relation: AskedRelation,
  {sampled}: Pick<ReportContext, "sampled">
): relation is MetricRelation {
  return sampled.includes(relation);
}

function isFiltered({from, to, sets}: Filters): boolean {
  return Boolean(from ?? to) || Object.values(sets).some((values) => values.length > 0);
}

function findMetric(id: string): Metric {
  const found = metrics.find((metric) => metric.id === id);
  if (!found) throw new Error(`unknown metric: "${id}"`);
  return found;
}
