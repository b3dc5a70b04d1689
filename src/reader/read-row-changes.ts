import {rollup} from "d3-array";
import type {Change} from "../model/change.js";
import type {DaySpan} from "../model/compared-with.js";
import type {RankedBy, RankedRow} from "../model/questions/ranked-days.js";
import {rankedDays} from "../model/questions/ranked-days.js";
import {changeInterval, leastDays} from "../statistics/change-interval.js";
import type {LogVariance} from "../statistics/log-variance.js";
import type {Other, SqlTag} from "./create-reader.js";
import {isInLog, isOfLog} from "./is-in-log.js";

/**
 * Adds to each row how what it is ranked by differs from the other side, as `change`. Days are taken to be
 * independent, of other filters on the same days too, whose intervals are a little wide by that.
 */
export async function readRowChanges<R extends object>(
  sql: SqlTag,
  other: Other,
  rows: readonly R[],
  {ranked, nameOf}: RankedBy<R>
): Promise<(R & {readonly change: number | null; readonly compared?: Change})[]> {
  const question = rankedDays(ranked);
  const {compared} = other;
  const [here, there, isCovered] = await Promise.all([
    sql.ask<RankedRow>(question),
    other.sql.ask<RankedRow>(question),
    isOfLog(ranked.from) ? isInLog(sql, compared) : true
  ]);
  if (!isCovered) return rows.map((row) => ({...row, change: null}));
  const [own, base] = [byName(here), byName(there)];
  const names = rollup(
    rows,
    ({length}) => length,
    (row) => nameOf(row)
  );
  return rows.map((row) => {
    const name = nameOf(row);
    // of two rows that share their name, neither can be told
    if (names.get(name) !== 1) return {...row, change: null};
    const [later, earlier] = [own.get(name), base.get(name)];
    const change = changeOf([later, compared.here], [earlier, compared.there], here.weight);
    return {...row, change: change.change, compared: change};
  });
}

function byName(rows: readonly RankedRow[]): ReadonlyMap<string, RankedRow> {
  return new Map(rows.map((row) => [row.name, row]));
}

type Side = readonly [RankedRow | undefined, DaySpan];

function changeOf([later, here]: Side, [earlier, there]: Side, weight: number): Change {
  // one of a sample stands for several
  const [value, base] = [later, earlier].map((side) => (side?.total ?? 0) * weight) as [
    number,
    number
  ];
  const common = {value, base, change: base > 0 ? value / base - 1 : null, estimated: weight > 1};
  if (Math.min(here.days, there.days) < leastDays) return {...common, without: "days"};
  if (!later || !earlier || Math.min(later.active, earlier.active) < leastDays)
    return {...common, without: "few"};
  const interval = changeInterval(base, value, [variance(later, here), variance(earlier, there)]);
  return interval ? {...common, interval} : {...common, without: "few"};
}

/** Of the logarithm of a sum of days, by their squares. */
function variance({total, squares}: RankedRow, {days}: DaySpan): LogVariance {
  const spread = Math.max(0, (squares - (total * total) / days) / (days - 1));
  return {variance: (days * spread) / (total * total), degrees: days - 1};
}
