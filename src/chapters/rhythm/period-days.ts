import {utcDay} from "d3-time";
import type {Gap} from "../../statistics/find-gaps.js";
import {isInGap} from "../../statistics/find-gaps.js";
import type {FilterChoices, Filters} from "../../model/filters.js";

/** The days of the chosen period, or of the whole report, that the exports cover. */
export function periodDays(
  {from, to}: Pick<Filters, "from" | "to">,
  {firstDay, lastDay}: Pick<FilterChoices, "firstDay" | "lastDay">,
  gaps: readonly Gap[]
): Date[] {
  const last = new Date(to ?? lastDay);
  const days = utcDay.range(new Date(from ?? firstDay), utcDay.offset(last, 1));
  return days.filter((day) => !isInGap(day, gaps));
}
