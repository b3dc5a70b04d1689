import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ComparedPeriods} from "../../model/compared-periods.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {Comparison} from "./comparison.js";

/** Which days the tiles' changes compare. */
export function comparisonNote(sql: SqlTag, compared?: Comparison): DocumentFragment {
  return describeComparison(compared?.periods, formats(sql.reader.context));
}

/** The sentence; says so where there is nothing to compare with. */
export function describeComparison(
  periods: ComparedPeriods | undefined,
  {count, date}: Pick<Formats, "count" | "date">
): DocumentFragment {
  if (!periods)
    return prose`The report does not reach back far enough to compare this period with as many days before it.`;
  const {kind, earlier, later} = periods;
  const days = () => number("compared_days", periods.days, count);
  const from = number("earlier_from", new Date(earlier.from), date);
  const to = number("earlier_to", new Date(earlier.to), date);
  if (kind === "halves")
    return prose`The changes compare the last ${days()} days, from ${number("later_from", new Date(later.from), date)} on, with the ${days()} from ${from} to ${to}.`;
  return periods.days === 1
    ? prose`The changes compare this period with the day before it, ${to}.`
    : prose`The changes compare this period with the ${days()} days before it, ${from} to ${to}.`;
}
