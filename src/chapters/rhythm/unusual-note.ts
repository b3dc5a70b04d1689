import {number} from "../../components/number.js";
import type {ProsePart} from "../../components/prose.js";
import {prose} from "../../components/prose.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {UnusualDay, UnusualDays} from "./find-unusual.js";
import {findUnusual} from "./find-unusual.js";
import {mainMeasure} from "./measure.js";
import {nothingMatches} from "./nothing-matches.js";
import {readRhythm} from "./read-rhythm.js";
import type {RhythmFormats} from "./rhythm-formats.js";
import {rhythmFormats} from "./rhythm-formats.js";

/** If there are more empty days, they are not listed one by one. */
const mostNamed = 12;

/** How many days were unusual, and on which of them nothing happened. */
export async function unusualNote(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {active, daily, measure} = await readRhythm(sql);
  if (!active) return prose`${nothingMatches(context)}`;
  return describeUnusual(findUnusual(daily, measure), context, rhythmFormats(context));
}

/** The sentences, or why no day can be called unusual. */
export function describeUnusual(
  {tested, unusual, silent, described}: UnusualDays,
  {has}: Pick<ReportContext, "has">,
  format: Pick<RhythmFormats, "namedDate">
): DocumentFragment {
  if (!tested.length) return prose`Less than four weeks of data cannot show what is usual.`;
  const judged = tested.filter(({z}) => z !== null);
  if (judged.length === 0) return prose`Too little happens per day to say what is usual.`;
  if (!unusual.length && judged.length === 1)
    return prose`The only day that can be judged was as expected for its season and weekday, allowing for chance.`;
  if (!unusual.length)
    return prose`${judged.length < tested.length ? prose`None of the ${number("judged_days", judged.length)} days that can be judged was unusual: they` : "No day was unusual: all"} are as expected for their season and weekday, allowing for chance.`;
  const rest =
    unusual.length - silent.length > described.length
      ? prose`; the ${number("unusual_told", described.length)} most unusual${silent.length ? ` with any ${mainMeasure({has})}` : ""} are described here`
      : "";
  const silence = silent.length
    ? prose` Nothing happened at all on ${silentDays(silent, format)}: ${silent.length > 1 ? "perhaps closed days or gaps" : "perhaps a closed day or a gap"} in the ${has.events ? "log" : "order export"}.`
    : "";
  return prose`${number("unusual_days", unusual.length)} of ${number("judged_days", judged.length)} ${judged.length === 1 ? "day" : "days"} ${unusual.length === 1 ? "was" : "were"} unusual for the season and weekday${rest}.${silence}`;
}

/** "Dec 24, 2020, Dec 25, 2020 and Dec 26, 2020", or how many there are. */
function silentDays(
  silent: readonly UnusualDay[],
  {namedDate}: Pick<RhythmFormats, "namedDate">
): ProsePart {
  if (silent.length > mostNamed) return prose`${number("silent_days", silent.length)} of them`;
  const made = prose``;
  silent.forEach(({day}, i) => {
    const before = i === 0 ? "" : i === silent.length - 1 ? " and " : ", ";
    made.append(before, number(`silent_${i}`, new Date(day), namedDate));
  });
  return made;
}
