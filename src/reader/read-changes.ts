import {leastPeople} from "../findings/claims/least-people.js";
import {changeLine} from "../components/change-line.js";
import type {ChangeLine} from "../components/metric-change.js";
import type {Change} from "../model/change.js";
import type {ComparedWith} from "../model/compared-with.js";
import type {Estimate} from "../model/estimates/estimate.js";
import {unknown} from "../model/estimates/estimate.js";
import type {Metric} from "../model/metrics/metric.js";
import {changeInterval, leastDays} from "../statistics/change-interval.js";
import type {LogVariance} from "../statistics/log-variance.js";
import {ofDays, ofPairs} from "../statistics/log-variance.js";
import type {Other, SqlTag} from "./create-reader.js";
import {isInLog, isOfLog} from "./is-in-log.js";
import type {Spread} from "./read-spreads.js";
import {readSpreads} from "./read-spreads.js";

/** The changes of metrics by their ids, and the lines of a tile about one. */
export interface ReadChanges {
  readonly changes: ReadonlyMap<string, Change>;
  line(id: string, format: (value: number) => string): ChangeLine | undefined;
}

/** The values of metrics, by their ids. */
type Values = ReadonlyMap<string, Estimate>;

/**
 * Works out how metrics differ between the two sides of a comparison, and how much of that chance may make.
 *
 * Sums and ratios of sums vary between days: Welch's interval, or for other filters on the same days that of pairs
 * of days. People are independent of each other. What is an estimate from a sample of visitors adds its own error.
 *
 * @param asked metrics that the data has
 * @param here their values on this side
 * @param there their values on the other side
 */
export async function readChanges(
  sql: SqlTag,
  {sql: other, compared}: Other,
  asked: readonly Metric[],
  [here, there]: readonly [Values, Values]
): Promise<ReadChanges> {
  const [own, base, isCovered] = await Promise.all([
    readSpreads(sql, compared.here, asked, here),
    readSpreads(other, compared.there, asked, there),
    asked.some(({from}) => isOfLog(from)) ? isInLog(sql, compared) : true
  ]);
  const changes = new Map(
    asked.map(({id, from}): [string, Change] => {
      if (isOfLog(from) && !isCovered) return [id, uncovered(here.get(id) ?? unknown)];
      const [later, earlier] = [here.get(id) ?? unknown, there.get(id) ?? unknown];
      const [a, b] = [own.get(id), base.get(id)];
      return [id, changeOf([later, earlier], [a, b], compared)];
    })
  );
  const {locale} = sql.reader.context;
  return {
    changes,
    line(id, format) {
      const change = changes.get(id);
      const good = compared.by === "filters" ? "neither" : welcome(id);
      return change && ((document) => changeLine(document, {...change, good, format}, {locale}));
    }
  };
}

/** Which direction of a change is welcome. */
function welcome(id: string): "up" | "down" | "neither" {
  if (id.startsWith("price_") || ["tax", "shipping", "unexplained"].includes(id)) return "neither";
  return ["returns", "returned_goods", "removals", "discounts"].includes(id) ? "down" : "up";
}

/** Of a log that does not cover both sides: what it lacks would be told as a change. */
function uncovered(own: Estimate): Change {
  const {value} = own;
  return {value, base: null, change: null, without: "uncovered", estimated: isEstimate(own)};
}

function changeOf(
  [later, earlier]: readonly [Estimate, Estimate],
  [a, b]: readonly [Spread | undefined, Spread | undefined],
  {by, here, there}: ComparedWith
): Change {
  const [value, base] = [later.value, earlier.value];
  const change = value === null || base === null || base <= 0 ? null : value / base - 1;
  const estimated = isEstimate(later) || isEstimate(earlier);
  const common = {value, base, change, estimated};
  if (!a || !b || later.bound || earlier.bound) return {...common, without: "kind"};
  if (Math.min(here.days, there.days) < leastDays) return {...common, without: "days"};
  if (Math.min(a.n, b.n) < leastPeople) return {...common, without: "few"};
  const parts = [
    ...variances(a, b, by === "filters"),
    samplingError(later),
    samplingError(earlier)
  ];
  const known = parts.filter((part) => part !== undefined);
  const interval =
    known.length === parts.length && value !== null && base !== null
      ? changeInterval(base, value, known)
      : undefined;
  return interval ? {...common, interval} : {...common, without: "few"};
}

function variances(a: Spread, b: Spread, isPaired: boolean): (LogVariance | undefined)[] {
  if (!a.residuals || !b.residuals) return [a.variance, b.variance];
  return isPaired
    ? [ofPairs(a.residuals, b.residuals)]
    : [ofDays(a.residuals), ofDays(b.residuals)];
}

function isEstimate({low, high}: Estimate): boolean {
  return low !== high;
}

/** Half the width of a 95 % interval in standard errors. */
const reach = 1.96;

function samplingError(estimate: Estimate): LogVariance | undefined {
  const {low, high} = estimate;
  if (!isEstimate(estimate)) return {variance: 0, degrees: Infinity};
  if (low === null || high === null || low <= 0) return undefined;
  return {variance: (Math.log(high / low) / 2 / reach) ** 2, degrees: Infinity};
}
