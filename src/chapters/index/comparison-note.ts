import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ComparedPeriods} from "../../model/compared-periods.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {Comparison} from "./comparison.js";

/** Which days the changes in the tiles compare; nothing where the reader has chosen them. */
export function comparisonNote(sql: SqlTag, compared?: Comparison | "empty"): DocumentFragment {
  if (sql.other) return prose``;
  if (compared === "empty")
    return prose`Too few days have data to compare this period with one before it.`;
  return describeComparison(compared?.periods, formats(sql.reader.context));
}

/** The sentence; says so if there is nothing to compare with. */
export function describeComparison(
  periods: ComparedPeriods | undefined,
  {count, date}: Pick<Formats, "count" | "date">
): DocumentFragment {
  if (!periods)
    return prose`The data does not go back far enough to compare this period with the same number of days before it.`;
  const {kind, earlier, later} = periods;
  if (periods.missing > 0)
    return prose`Changes are not shown: nothing is recorded on ${number("missing_days", periods.missing, count)} of the days that they would compare.`;
  const days = () => number("compared_days", periods.days, count);
  const from = number("earlier_from", new Date(earlier.from), date);
  const to = number("earlier_to", new Date(earlier.to), date);
  if (kind === "halves") {
    const start = number("later_from", new Date(later.from), date);
    return periods.days === 1
      ? prose`The changes compare the last day, ${start}, with the first, ${to}.`
      : prose`The changes compare the last ${days()} days, from ${start} on, with the ${days()} days from ${from} to ${to}.`;
  }
  return periods.days === 1
    ? prose`The changes compare this period with the day before it, ${to}.`
    : prose`The changes compare this period with the ${days()} days before it, ${from} to ${to}.`;
}
