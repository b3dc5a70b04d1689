import type {Delta} from "../../components/tile.js";
import {tile} from "../../components/tile.js";
import {tiles} from "../../components/tiles.js";
import {leastPeople} from "../../findings/claims/least-people.js";
import type {ComparedPeriods} from "../../model/compared-periods.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {readMetrics} from "../../reader/read-metrics.js";
import {describeRevenue} from "../shared/describe-revenue.js";
import type {Comparison} from "./comparison.js";
import {headlineIds, headlineMetrics} from "./headline-metrics.js";

/** The headline figures, each with its change if there is something to compare it with. */
export async function headlineTiles(
  sql: SqlTag,
  comparison?: Comparison | "empty"
): Promise<HTMLElement> {
  const {has, locale, samplingFactor} = sql.reader.context;
  const ids = headlineIds(has);
  const compared = comparison === "empty" ? undefined : comparison;
  const [metric, earlier, half] = await Promise.all([
    headlineMetrics(sql),
    compared && readMetrics(compared.earlier, ids),
    compared?.periods.kind === "halves" ? readMetrics(compared.later, ids) : undefined
  ]);
  const later = half ?? metric;
  const delta = (id: string) =>
    compared &&
    compared.periods.missing === 0 &&
    earlier &&
    metric.value(id) !== null &&
    // of a sum below zero, nothing is a share
    (earlier.value(id) ?? 0) >= 0
      ? metricDelta(id, earlier, later, {...compared.periods, samplingFactor})
      : undefined;
  const note = (id: string) => id === "revenue" && describeRevenue(metric, has);
  return tiles(
    ids.map((id) =>
      tile({value: metric(id), locale, delta: delta(id), note: note(id), keeps: "delta"})
    ),
    {label: "Headline figures"}
  );
}

type Compared = Pick<MetricValues, "value" | "isEstimate">;

/** How a metric has changed; null if it was zero before, and not told where either period has too little behind it. */
export function metricDelta(
  id: string,
  earlier: Compared,
  later: Compared,
  {kind, samplingFactor}: Pick<ComparedPeriods, "kind"> & {samplingFactor: number}
): Delta {
  const [before, after] = [earlier.value(id) ?? 0, later.value(id)];
  const few = [earlier, later].some((one) => countBehind(id, one, samplingFactor) < leastPeople);
  return {
    value: before > 0 && after !== null ? after / before - 1 : null,
    few,
    estimated: earlier.isEstimate(id) || later.isEstimate(id),
    id: `${id}_change`,
    against: "the days before",
    within: kind === "halves" ? "in the second half" : undefined
  };
}

/**
 * How many orders, customers or visitors, else sessions, were seen behind a metric; behind a conversion, sessions
 * that bought. In a sample, what an estimate was scaled up from.
 */
function countBehind(id: string, {value, isEstimate}: Compared, samplingFactor: number): number {
  const seen = (counted: string) =>
    (value(counted) ?? 0) / (isEstimate(counted) ? samplingFactor : 1);
  if (id === "customers") return seen(id);
  if (id === "session_conversion") return Math.round((value(id) ?? 0) * seen("sessions"));
  if (id === "users" || id === "sessions" || id === "views")
    return seen(value("users") === null ? "sessions" : "users");
  return seen("orders");
}
