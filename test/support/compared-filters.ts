import {compareKinds} from "../../src/model/compare.ts";
import type {Filters} from "../../src/model/filters.ts";
import type {ReportContext} from "../../src/model/report-context.ts";
import {chosenFilters} from "./chosen-filters.ts";

/** A state of the filters in which figures are compared, by numbers: the last week, two or four, or other filters. */
export function comparedFilters(
  {choices, fullDays}: Pick<ReportContext, "choices" | "fullDays">,
  picks: readonly number[]
): Filters[] {
  const [first, second, third] = picks;
  if (first === undefined || second === undefined || third === undefined) return [];
  const by = compareKinds[first % compareKinds.length]!.id;
  const to = fullDays?.to ?? choices.lastDay;
  const days = [7, 14, 28][second % 3]!;
  const from = new Date(Date.parse(to) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  const period = from > choices.firstDay ? {from, to} : {};
  const [{sets}, other] = chosenFilters(choices, picks) as [Filters, Filters];
  return by === "filters"
    ? [{...period, sets, compare: {by, sets: other.sets}}]
    : [{...period, sets: third % 2 ? sets : {}, compare: {by}}];
}
