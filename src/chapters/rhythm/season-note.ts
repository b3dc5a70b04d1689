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

/** A month with fewer days in the period is not held against others. */
const fewestDays = 14;

/** The strongest and the weakest month. */
export async function seasonNote(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {week, active, period, daily, measure} = await readRhythm(sql);
  if (!week.total) return prose`${nothingMatches(context)}`;
  // of a period that is empty for the most part, months tell little
  const months = active > period.length / 2 ? monthMeans(daily, period, measure) : [];
  return describeSeason(months, measure, rhythmFormats(context));
}

/** The sentence; of less than two whole months there is none to say. */
export function describeSeason(
  months: readonly MonthMean[],
  measure: Measure,
  {month, mean}: Pick<RhythmFormats, "month" | "mean">
): DocumentFragment {
  const ranked = months.filter(({days}) => days >= fewestDays).sort((a, b) => b.mean - a.mean);
  const [strongest] = ranked;
  const weakest = ranked.at(-1);
  if (!strongest || !weakest || ranked.length < 2)
    return prose`There are too few days to speak of a season.`;
  return prose`The strongest month is ${number("strongest_month_is", strongest.month, month)} with ${number("strongest_month", strongest.mean, mean)} ${measure} a day, the weakest ${number("weakest_month_is", weakest.month, month)} with ${number("weakest_month", weakest.mean, mean)}.`;
}
