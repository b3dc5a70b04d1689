import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {Measure} from "./measure.js";
import type {MonthMean} from "./month-means.js";
import {monthMeans} from "./month-means.js";
import {nothingMatches} from "./nothing-matches.js";
import {readRhythm} from "./read-rhythm.js";
import type {RhythmFormats} from "./rhythm-formats.js";
import {rhythmFormats} from "./rhythm-formats.js";

/** A month with fewer days in the period is not compared with others. */
const fewestDays = 14;

/** The busiest and the quietest month. */
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
  {month, mean}: Pick<RhythmFormats, "month" | "mean">,
  options: {estimated?: boolean} = {}
): DocumentFragment {
  const ranked = months.filter(({days}) => days >= fewestDays).sort((a, b) => b.mean - a.mean);
  const [busiest] = ranked;
  const quietest = ranked.at(-1);
  if (!busiest || !quietest || ranked.length < 2)
    return prose`There are too few active days to describe a season.`;
  const most = number("strongest_month", busiest.mean, mean, options);
  if (busiest.mean === quietest.mean)
    return prose`All months are equally busy, with ${most} ${measure} a day.`;
  return prose`The busiest month is ${number("strongest_month_is", busiest.month, month)} with ${most} ${measure} a day, the quietest is ${number("weakest_month_is", quietest.month, month)} with ${number("weakest_month", quietest.mean, mean, options)}.`;
}
