import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {Measure} from "./measure.js";
import type {MonthMean} from "./month-means.js";
import {leaders} from "../shared/leaders.js";
import {monthMeans} from "./month-means.js";
import {nothingMatches} from "./nothing-matches.js";
import {readRhythm} from "./read-rhythm.js";
import type {RhythmFormats} from "./rhythm-formats.js";
import {rhythmFormats} from "./rhythm-formats.js";

/** A month with fewer days in the period is not compared with others. */
const fewestDays = 14;
/** A busiest month has at least so many times as much as the quietest; otherwise they are about alike. */
const leastRatio = 1.1;
/** Up to so many months that share an end are named; more are counted. */
const mostNamed = 4;
/** Means are the same if they differ by less. */
const within = 1e-9;

/** The busiest and the quietest month, or that they are about alike. */
export async function seasonNote(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {active, period, daily, measure, estimated} = await readRhythm(sql);
  if (!active) return prose`${nothingMatches(context)}`;
  // if most of the period is empty, months mean little
  const months = active > period.length / 2 ? monthMeans(daily, period, measure) : [];
  return describeSeason(months, measure, rhythmFormats(context), {estimated});
}

/** The sentence, or that there are too few active days for one. */
export function describeSeason(
  months: readonly MonthMean[],
  measure: Measure,
  {count, list, month, mean}: Pick<RhythmFormats, "count" | "list" | "month" | "mean">,
  options: {estimated?: boolean} = {}
): DocumentFragment {
  const compared = months.filter(({days}) => days >= fewestDays);
  const highest = leaders(compared, (row) => row.mean, {within});
  const lowest = leaders(compared, (row) => -row.mean, {within});
  const [busiest, quietest] = [highest[0], lowest[0]];
  if (!busiest || !quietest || compared.length < 2)
    return prose`There are too few active days to describe a season.`;
  const most = number("strongest_month", busiest.mean, mean, options);
  const least = number("weakest_month", quietest.mean, mean, options);
  const long =
    compared.length < months.length &&
    prose` with ${number("fewest_days", fewestDays, count)} days or more`;
  if (highest.length === compared.length)
    return prose`All months${long} are equally busy, with ${most} ${measure} a day.`;
  if (busiest.mean < leastRatio * quietest.mean)
    return prose`The months${long} are about equally busy, with ${least} to ${most} ${measure} a day.`;
  if (compared.length === 2)
    return prose`${number("strongest_month_is", busiest.month, month)} was busier than ${number("weakest_month_is", quietest.month, month)}, with ${most} ${measure} a day, compared with ${least}.`;
  const highs = describeMonths("busiest", "strongest_month_is", highest, {month, list});
  const lows = describeMonths("quietest", "weakest_month_is", lowest, {month, list});
  const of = long ? prose`Of the months${long}, the` : "The";
  return prose`${of} ${highs} with ${most} ${measure} a day, the ${lows} with ${least}.`;
}

/** "busiest month is Dec 2020", "busiest months are Oct 2020 and Dec 2020". */
function describeMonths(
  which: string,
  id: string,
  rows: readonly MonthMean[],
  {month, list}: Pick<RhythmFormats, "month" | "list">
): DocumentFragment {
  const [only] = rows;
  if (rows.length === 1 && only) return prose`${which} month is ${number(id, only.month, month)}`;
  if (rows.length > mostNamed)
    return prose`${which} are ${number(`${id}_count`, rows.length)} months`;
  return prose`${which} months are ${name(list(rows.map((row) => month(row.month))))}`;
}
