import {utcDay} from "d3-time";
import type {FilterChoices, Filters} from "../../model/filters.js";

/** The days of the chosen period, or of the whole report. */
export function periodDays(
  {from, to}: Pick<Filters, "from" | "to">,
  {firstDay, lastDay}: Pick<FilterChoices, "firstDay" | "lastDay">
): Date[] {
  const last = new Date(to ?? lastDay);
  return utcDay.range(new Date(from ?? firstDay), utcDay.offset(last, 1));
}
