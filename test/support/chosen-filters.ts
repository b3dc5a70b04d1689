import type {FilterChoices, Filters, SetFilterId} from "../../src/model/filters.ts";

/** Two states of the filters that a report offers, of one value and of two, chosen by three numbers; none without these. */
export function chosenFilters(choices: FilterChoices, picks: readonly number[]): Filters[] {
  const offered: Filters[] = [
    {from: choices.lastDay, sets: {}},
    {to: choices.firstDay, sets: {}},
    ...Object.entries(choices.sets).flatMap(([id, options]) =>
      options.map(({value}): Filters => ({sets: {[id as SetFilterId]: [value]}}))
    )
  ];
  const [one, first, second] = picks.map((pick) => offered[pick % offered.length]!);
  if (!one || !first || !second) return [];
  return [one, {...first, ...second, sets: {...first.sets, ...second.sets}}];
}
