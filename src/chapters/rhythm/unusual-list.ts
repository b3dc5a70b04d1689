import {categoryName} from "../../components/category-name.js";
import {h} from "../../components/h.js";
import {number} from "../../components/number.js";
import type {ProsePart} from "../../components/prose.js";
import {prose} from "../../components/prose.js";
import type {Filters} from "../../model/filters.js";
import {hasHours} from "../../model/has-hours.js";
import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import type {MovedPart, Silence} from "../../statistics/what-moved.js";
import {whatMoved} from "../../statistics/what-moved.js";
import type {UnusualDay} from "./find-unusual.js";
import {mainMeasure} from "./measure.js";
import type {MovedRow} from "./moved-parts.js";
import type {RhythmFormats} from "./rhythm-formats.js";

/** What the exports have, and which filters are set. */
type Has = Pick<ReportContext, "has"> & {filters: Filters};
type Words = Pick<RhythmFormats, "category" | "count" | "mean" | "clock" | "plural" | "weekday">;

/** The days that are described one by one, and what changed on each. */
export function unusualList(
  days: readonly UnusualDay[],
  moved: Rows<MovedRow>,
  context: Has,
  format: Words
): HTMLElement {
  const items = days.map((day, i) =>
    h(document, "li", {}, describeUnusualDay(day, i, moved, context, format))
  );
  return h(document, "ul", {}, items);
}

/** How much happened on a day, and which hours were empty or which parts changed most. */
export function describeUnusualDay(
  day: UnusualDay,
  i: number,
  moved: Rows<MovedRow>,
  context: Has,
  format: Words
): DocumentFragment {
  const {mean, plural, weekday} = format;
  // interactions are exact
  const estimated = !context.has.events && moved.weight > 1;
  const thing = context.has.events ? "interaction" : "order";
  const up = day.value > day.expected;
  const {silence, strongest} = movedOn(day, moved, context);
  const timed = hasHours(mainMeasure(context), context.has);
  const why =
    silence && timed
      ? prose` ${describeSilence(silence, i, moved, context, format)}`
      : strongest.length > 0 &&
        prose` What ${up ? "rose" : "fell"} most: ${describeParts(strongest, i, moved, context, format)}.`;
  return prose`${number(`unusual_${i}_day`, new Date(day.day), weekday)}: ${number(`unusual_${i}_value`, day.value, (n) => plural(n, thing), {estimated})}, ${up ? "more" : "fewer"} than the ${number(`unusual_${i}_expected`, day.expected, mean, {estimated})} expected.${why}`;
}

/**
 * The parts that changed in the same direction as the day, of those that the exports name. A part that
 * a filter has chosen is the day itself, and explains nothing.
 */
function movedOn({day, value, expected}: UnusualDay, moved: Rows<MovedRow>, {has, filters}: Has) {
  const {category, brand, country} = filters.sets;
  const named = new Map([
    ["category", has.categories && !category?.length],
    ["brand", has.brands && !brand?.length],
    ["country", has.countries && !country?.length]
  ]);
  const own = moved
    .filter((row) => +row.day === day)
    .map((row) => ({
      ...row,
      actual: row.actual * moved.weight,
      usual: row.usual * moved.weight
    }));
  const {silence, strongest} = whatMoved(own);
  return {
    silence,
    strongest: strongest.filter(
      ({what, name, actual, usual}) =>
        // "(none)" and "(unknown)" name nothing
        named.get(what) && !name.startsWith("(") && actual > usual === value > expected
    )
  };
}

function describeSilence(
  {from, to, actual, usual}: Silence,
  i: number,
  moved: Rows<MovedRow>,
  {has}: Pick<Has, "has">,
  {count, mean, clock}: Words
): ProsePart {
  const thing = has.events ? "interaction" : "order line";
  const what = actual
    ? prose`Only ${number(`silence_${i}_actual`, actual, count, {of: moved})} ${actual === 1 ? `${thing} was` : `${thing}s were`} recorded`
    : `${moved.weight > 1 ? "In the sample, nothing" : "Nothing"} was recorded`;
  const end = (hour: number) => (hour === 24 ? "24:00" : clock(hour));
  return prose`${what} between ${number(`silence_${i}_from`, from, clock)} and ${number(`silence_${i}_to`, to, end)}, compared with the usual ${number(`silence_${i}_usual`, usual, mean, {of: moved})}.`;
}

function describeParts(
  parts: readonly MovedPart[],
  i: number,
  moved: Rows<MovedRow>,
  {has}: Pick<Has, "has">,
  format: Words
): ProsePart {
  const {count, mean} = format;
  const made = prose``;
  parts.forEach(({what, name, actual, usual}, j) =>
    made.append(
      prose`${j === 0 ? "" : j === parts.length - 1 ? " and " : ", "}${what === "category" ? categoryName(name, format) : name} (${number(`moved_${i}_${j}_actual`, actual, count, {of: moved})}${has.events ? "" : actual === 1 ? " order line" : " order lines"}, usually ${number(`moved_${i}_${j}_usual`, usual, mean, {of: moved})})`
    )
  );
  return made;
}
