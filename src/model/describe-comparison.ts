import {formatRange} from "../format/format-range.js";
import {list} from "../format/list.js";
import {plural} from "../format/plural.js";
import {compareKinds} from "./compare.js";
import type {ComparedWith, DaySpan, NotCompared} from "./compared-with.js";
import {isCompared} from "./compared-with.js";
import type {FilterChoices, FilterSets} from "./filters.js";
import {setFilters} from "./filters.js";
import {setValueLabel} from "./set-value-label.js";

interface Words {
  locale?: string;
}

type Offered = Pick<FilterChoices, "sets">;

/** The other side in a sentence: "the 28 days before, Oct 4 – 31, 2020", "brand apple", "everything". */
export function nameOther(
  {by, there, filters}: ComparedWith,
  choices: Offered,
  {locale}: Words = {}
): string {
  const when = formatRange(there.from, there.to, {locale});
  switch (by) {
    case "previous":
      return there.days === 1
        ? `the day before, ${when}`
        : `the ${plural(there.days, "day", "days", {locale})} before, ${when}`;
    case "year":
      return `the same ${there.days === 1 ? "day" : "days"} a year before, ${when}`;
    case "weekdays":
      return there.days === 1
        ? `the same weekday before, ${when}`
        : `the same weekdays before, ${when}`;
    case "filters":
      return describeSets(filters.sets, choices, locale) || "everything";
  }
}

/** One side of other filters: "brand acme", "everything". */
export function describeSets(sets: FilterSets, choices: Offered, locale?: string): string {
  return setFilters
    .flatMap(({id, label}) => {
      const values = sets[id] ?? [];
      if (values.length === 0) return [];
      const named = values.slice(0, 3).map((value) => setValueLabel(value, choices.sets[id]));
      const rest = values.length - named.length;
      const all = rest ? [...named, `${rest} more`] : named;
      return [`${label.toLowerCase()} ${list(all, {locale, type: "or"})}`];
    })
    .join("; ");
}

/** What figures are compared with, as a sentence for a live region, a caption or a printed page. */
export function describeComparison(
  found: ComparedWith | NotCompared,
  choices: FilterChoices,
  {locale}: Words = {}
): string {
  if (!isCompared(found)) return describeNotCompared(found, choices, {locale});
  return `Compared with ${nameOther(found, choices, {locale})}.${leapDay(found)}`;
}

/** A comparison in a few words, for what removes it: "Against the 28 days before, Oct 4 – 31, 2020". */
export function comparisonChip(
  found: ComparedWith | NotCompared,
  choices: FilterChoices,
  {locale}: Words = {}
): string {
  if (isCompared(found)) return `Against ${nameOther(found, choices, {locale})}`;
  const {label} = compareKinds.find(({id}) => id === found.by)!;
  return `Against ${label.charAt(0).toLowerCase()}${label.slice(1)}: not possible`;
}

/** Why nothing is compared, and what could be. */
export function describeNotCompared(
  {by, why, there, missing = 0, offer}: NotCompared,
  {firstDay, lastDay}: Pick<FilterChoices, "firstDay" | "lastDay">,
  {locale}: Words = {}
): string {
  const period = ({from, to}: {from: string; to: string}) => formatRange(from, to, {locale});
  const reason = () => {
    const other = there && period(there);
    switch (why) {
      case "whole":
        return "no period is chosen, and nothing lies before the whole report";
      case "before":
        return `${other} is not wholly in the report, which begins on ${period({from: firstDay, to: firstDay})}`;
      case "partly":
        return `the first days of ${other} are not covered from morning to night, so their sums are too low`;
      case "unfinished":
        return `the exports do not cover the last day of the chosen period from morning to night, so its sums are too low`;
      case "unknown":
        return "no day is known to be covered from morning to night";
      case "overlap":
        return "the chosen period is longer than a year, so that both would share days";
      case "gap":
        return `nothing is recorded on ${plural(missing, "day", "days", {locale})} of the two periods`;
      case "same":
        return "both sides have the same filters";
    }
  };
  const hint = offer
    ? ""
    : by === "filters"
      ? " Choose other values on either side."
      : ` The report, ${period({from: firstDay, to: lastDay})}, has no two such weeks.`;
  return `Not compared: ${reason()}.${hint}`;
}

/** What February 29 does to the same days of two years. */
function leapDay({by, here, there}: {by: string; here: DaySpan; there: DaySpan}): string {
  return by === "year" && here.days !== there.days
    ? ` Of the two, one has a February 29: ${here.days} days are compared with ${there.days}.`
    : "";
}
