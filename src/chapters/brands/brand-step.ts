import type {FilterChoices, Filters} from "../../model/filters.js";

/** The time step of a chart: a week if the period is longer than 60 days, else a day. */
export function brandStep(
  {from, to}: Pick<Filters, "from" | "to">,
  {firstDay, lastDay}: Pick<FilterChoices, "firstDay" | "lastDay">
): "day" | "week" {
  const days = (Date.parse(to ?? lastDay) - Date.parse(from ?? firstDay)) / 86_400_000 + 1;
  return days > 60 ? "week" : "day";
}
