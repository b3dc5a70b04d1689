import {number} from "../../components/number.js";
import type {ProsePart} from "../../components/prose.js";
import {prose} from "../../components/prose.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {UnusualDay, UnusualDays} from "./find-unusual.js";
import {findUnusual} from "./find-unusual.js";
import {nothingMatches} from "./nothing-matches.js";
import {readRhythm} from "./read-rhythm.js";
import type {RhythmFormats} from "./rhythm-formats.js";
import {rhythmFormats} from "./rhythm-formats.js";

/** More silent days are not named one by one. */
const mostNamed = 12;

/** How many days fell out of step, and which were silent. */
export async function unusualNote(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {week, daily, measure} = await readRhythm(sql);
  if (!week.total) return prose`${nothingMatches(context)}`;
  return describeUnusual(findUnusual(daily, measure), context, rhythmFormats(context));
}

/** The sentences, or why no day can be told to be out of step. */
export function describeUnusual(
  {judged, unusual, silent, told}: UnusualDays,
  {has}: Pick<ReportContext, "has">,
  format: Pick<RhythmFormats, "date">
): DocumentFragment {
  if (!judged.length) return prose`Fewer than four weeks do not show what is usual.`;
  if (judged.every(({z}) => z === null))
    return prose`Too little happens on a day to tell what is usual.`;
  if (!unusual.length)
    return prose`No day fell out of step: all are as their season and their weekday let expect, give or take chance.`;
  const rest =
    unusual.length - silent.length > told.length
      ? prose`; the ${number("unusual_told", told.length)} farthest off are told here`
      : "";
  const silence = silent.length
    ? prose` Nothing happened at all on ${silentDays(silent, format)}: ${silent.length > 1 ? "closed days, or holes" : "a closed day, or a hole"} in the ${has.events ? "log" : "books"}.`
    : "";
  return prose`${number("unusual_days", unusual.length)} of ${number("judged_days", judged.length)} days ${unusual.length === 1 ? "was" : "were"} out of step with season and weekday${rest}.${silence}`;
}

/** "Dec 24, 2020, Dec 25, 2020 and Dec 26, 2020", or how many there are. */
function silentDays(silent: readonly UnusualDay[], {date}: Pick<RhythmFormats, "date">): ProsePart {
  if (silent.length > mostNamed) return prose`${number("silent_days", silent.length)} of them`;
  const made = prose``;
  silent.forEach(({day}, i) => {
    const before = i === 0 ? "" : i === silent.length - 1 ? " and " : ", ";
    made.append(before, number(`silent_${i}`, new Date(day), date));
  });
  return made;
}
