import {leastPeople} from "../../findings/claims/least-people.js";
import {chosenFilters, ofBaskets, ofVisits} from "../../findings/claims/silent-under.js";
import type {LastPeriod} from "../../model/last-period.js";
import type {PriceChangeRow} from "../../model/questions/price-change.js";
import {priceChange} from "../../model/questions/price-change.js";
import type {Source} from "../../model/source.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {readMetrics} from "../../reader/read-metrics.js";
import type {Contributions} from "./change-contributions.js";
import {readContributions} from "./change-contributions.js";
import type {ChangePart} from "./change-parts.js";
import {orderParts, pieceParts, viewParts} from "./change-parts.js";
import type {ChangedPeriods} from "./changed-periods.js";

/** What changed between two periods: revenue, or views where there are no amounts of sales. */
export interface Change {
  readonly measure: "revenue" | "views";
  readonly periods: LastPeriod;
  readonly earlier: number;
  readonly later: number;
  /** The two factors that are said of it; none where a filter cuts orders down. */
  readonly parts: readonly ChangePart[];
  /** The same in more factors, as far as they are known. */
  readonly drawn: readonly ChangePart[];
  /** Whether the parts are estimates; the whole is exact. */
  readonly estimated: boolean;
  /** What each value of a dimension brought, by dimension. */
  readonly contributions: Contributions;
  /** What the parts were made of. */
  readonly sources: readonly Source[];
}

/**
 * Reads what changed in the last complete period.
 *
 * As little is said of it as claims may say: nothing where either period has fewer than 30 orders (visitors, or
 * else views), and nothing of orders under a filter that cuts them down to some of their products.
 *
 * @returns undefined where nothing can be said
 */
export async function readChange(changed: ChangedPeriods | undefined): Promise<Change | undefined> {
  if (!changed) return undefined;
  const {both, periods} = changed;
  const {context} = both.reader;
  const {has, samplingFactor} = context;
  const measure = has.revenue ? "revenue" : "views";
  const chosen = chosenFilters({sets: both.filters.sets}, context.choices);
  if (measure === "views" && chosen.some((id) => id in ofVisits)) return undefined;
  const counted = has.revenue ? "orders" : has.visitors ? "users" : "views";
  const ids = has.revenue ? ["revenue", "orders", "aov", "units"] : ["views", "users"];
  const [earlier, later] = await Promise.all([
    readMetrics(changed.earlier, ids),
    readMetrics(changed.later, ids)
  ]);
  const enough = [earlier, later].every(
    (metric) =>
      (metric.value(counted) ?? 0) / (metric.isEstimate(counted) ? samplingFactor : 1) >=
        leastPeople && (metric.value(measure) ?? 0) > 0
  );
  if (!enough) return undefined;
  const isCut = chosen.some((id) => id in ofBaskets);
  const [prices, contributions] = await Promise.all([
    // a sample's visitors buy but some of the products
    has.revenue && !isCut && samplingFactor === 1
      ? both.ask<PriceChangeRow>(priceChange(periods))
      : undefined,
    readContributions(measure, changed, [earlier.value(measure)!, later.value(measure)!])
  ]);
  const metrics = {earlier, later};
  const parts = has.revenue ? (isCut ? [] : orderParts(metrics)) : viewParts(metrics);
  return {
    measure,
    periods,
    earlier: earlier.value(measure)!,
    later: later.value(measure)!,
    parts,
    drawn: has.revenue && !isCut ? pieceParts(metrics, prices?.[0]) : parts,
    estimated: earlier.isEstimate(counted) || later.isEstimate(counted),
    contributions,
    sources: [...sourcesOfMetrics(later, [measure, counted]), ...(prices ? [prices] : [])]
  };
}

function sourcesOfMetrics(metric: MetricValues, ids: readonly string[]): Source[] {
  const sources = [...new Set(ids)].map((id) => metric.sql(id));
  return sources.filter(({sql}, i) => sources.findIndex((one) => one.sql === sql) === i);
}
