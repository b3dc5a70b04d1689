import type {FilterChoices, Filters} from "../../model/filters.js";

/** What a point of a course stands for: a week where the period is longer than 60 days. */
export function brandStep(
  {from, to}: Pick<Filters, "from" | "to">,
  {firstDay, lastDay}: Pick<FilterChoices, "firstDay" | "lastDay">
): "day" | "week" {
  const days = (Date.parse(to ?? lastDay) - Date.parse(from ?? firstDay)) / 86_400_000 + 1;
  return days > 60 ? "week" : "day";
}
