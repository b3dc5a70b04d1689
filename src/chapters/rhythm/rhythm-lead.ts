import {allOrNone} from "../../components/all-or-none.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {hasHours} from "../../model/has-hours.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {nothingMatches} from "./nothing-matches.js";
import type {Rhythm} from "./read-rhythm.js";
import {readRhythm} from "./read-rhythm.js";
import type {RhythmFormats} from "./rhythm-formats.js";
import {rhythmFormats} from "./rhythm-formats.js";

/** Fewer active days cannot show a weekly pattern. */
const fewestDays = 14;
/** Of fewer interactions or orders, the day and the hour ahead of the others are so by chance. */
const fewestCounted = 300;
/** A log of fewer hours of the day has a busiest one only because it begins and ends somewhere. */
const fewestHours = 8;

/** The busiest and the quietest day of the week, and the busiest hour. */
export async function rhythmLead(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  return describeRhythm(await readRhythm(sql), context, rhythmFormats(context));
}

/** The sentences; for few days only the busiest hour, and no hour where times of day are not known. */
export function describeRhythm(
  {week, active, measure, hours}: Pick<Rhythm, "week" | "active" | "measure" | "hours">,
  context: Pick<ReportContext, "has" | "timeZone">,
  {
    count,
    mean,
    clock,
    percent,
    list
  }: Pick<RhythmFormats, "count" | "mean" | "clock" | "percent" | "list">
): DocumentFragment {
  const {weekdays, busiest, quietest, total} = week;
  const [first, last] = [busiest[0], quietest[0]];
  // days may be counted in full where the hours are those of a sample
  if (!total || !first || !last)
    return prose`${active ? "Nothing in the sample matches these filters." : nothingMatches(context)}`;
  const timed = hasHours(measure, context.has);
  const seen = new Set(hours.filter((row) => row[measure] > 0).map(({hour}) => hour));
  const isShort = seen.size < fewestHours || total / hours.weight < fewestCounted;
  if (active < fewestDays) {
    const days =
      active === 1 ? "One active day" : prose`${number("active_days", active)} active days`;
    if (!timed || isShort) return prose`${days} cannot show a weekly pattern.`;
    return prose`${days} cannot show a weekly pattern.${describePeak(week, hours, {measure, clock, percent})}`;
  }
  if (total / hours.weight < fewestCounted)
    return prose`${number("rhythm_total", total, count, {of: hours})} ${measure} are too few to show a busiest day or hour.`;
  const most = number("busiest_mean", first.mean, mean, {of: hours});
  const namesOf = (some: readonly {readonly name: string}[]) => list(some.map(({name}) => name));
  const empty = list(weekdays.filter((day) => day.mean === 0).map(({name}) => name));
  const least = empty
    ? `and ${hours.weight > 1 ? "in the sample, " : ""}nothing happened on ${empty}`
    : prose`and ${namesOf(quietest)} ${quietest.length > 1 ? "are" : "is"} the quietest with ${number("quietest_mean", last.mean, mean, {of: hours})}`;
  const days =
    busiest.length === weekdays.length
      ? prose`Every day of the week is equally busy, with ${most} ${measure} on average.`
      : prose`${namesOf(busiest)} ${busiest.length > 1 ? "are the busiest days" : "is the busiest day"} of the week with ${most} ${measure} ${busiest.length > 1 ? "each " : ""}on average, ${least}.`;
  if (!timed)
    return prose`${days} The exports have dates without a time of day, so busy hours are not known.`;
  const [hour, ...others] = week.peak.hours;
  if (isShort || hour === undefined || others.length > 0) return days;
  return prose`${days} The busiest hour is from ${number("peak_from", hour, clock)} to ${number("peak_to", (hour + 1) % 24, clock)}, ${context.timeZone}.`;
}

/** When the busiest hour of few days was; nothing where several share the lead. */
function describePeak(
  {peak, total}: Pick<Rhythm["week"], "peak" | "total">,
  hours: Rhythm["hours"],
  {measure, clock, percent}: Pick<Rhythm, "measure"> & Pick<RhythmFormats, "clock" | "percent">
): DocumentFragment | false {
  const [hour, ...others] = peak.hours;
  if (hour === undefined || others.length > 0) return false;
  return prose` The busiest hour starts at ${number("peak_from", hour, clock)}, with ${allOrNone(number("peak_share", peak.sum / total, percent, {of: hours}))} of the ${measure}.`;
}
