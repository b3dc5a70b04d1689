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
  const {has, locale} = sql.reader.context;
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
    (earlier.value(id) ?? 0) >= 0 &&
    hasEnough(id, earlier, later)
      ? metricDelta(id, earlier, later, compared.periods)
      : undefined;
  const note = (id: string) => id === "revenue" && describeRevenue(metric, has);
  return tiles(
    ids.map((id) => tile({value: metric(id), locale, delta: delta(id), note: note(id)})),
    {label: "Headline figures"}
  );
}

/** What a figure is a sum or a mean of. */
const countedIn: Readonly<Record<string, string>> = {
  revenue: "orders",
  net_revenue: "orders",
  aov: "orders"
};

/** Whether a figure had enough behind it, before or after, for its change to say anything: as much as a claim needs. */
export function hasEnough(
  id: string,
  earlier: Pick<MetricValues, "value">,
  later: Pick<MetricValues, "value">
): boolean {
  const counted = ({value}: Pick<MetricValues, "value">) =>
    id === "session_conversion"
      ? (value(id) ?? 0) * (value("sessions") ?? 0)
      : (value(countedIn[id] ?? id) ?? 0);
  return [earlier, later].some((metric) => Math.round(counted(metric)) >= leastPeople);
}

type Compared = Pick<MetricValues, "value" | "isEstimate">;

/** Visits are counted by their visitors, and sales by their orders, to see whether there are enough. */
const ofVisits = ["users", "sessions", "session_conversion"];

/** How a metric has changed; null if it was zero before, and not told of a few visitors or orders. */
export function metricDelta(
  id: string,
  earlier: Compared,
  later: Compared,
  {kind}: Pick<ComparedPeriods, "kind">
): Delta {
  const [before, after] = [earlier.value(id) ?? 0, later.value(id)];
  const counted = ofVisits.includes(id) ? "users" : "orders";
  const few = [earlier, later].some((one) => (one.value(counted) ?? 0) < leastPeople);
  return {
    value: before > 0 && after !== null ? after / before - 1 : null,
    few,
    estimated: earlier.isEstimate(id) || later.isEstimate(id),
    id: `${id}_change`,
    against: "the days before",
    within: kind === "halves" ? "in the second half" : undefined
  };
}
