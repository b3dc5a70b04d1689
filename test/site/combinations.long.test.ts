import fc from "fast-check";
import type {FilterChoices, Filters} from "../../src/model/filters.ts";
import {walkChoices} from "./walk-choices.ts";

walkChoices((choices, pages) =>
  fc
    .sample(fc.tuple(combinations(choices), fc.constantFrom(...pages)), {seed: 2021, numRuns: 200})
    .map(([filters, page]) => [filters, [page]] as const)
);

/** Periods and one to three values of up to three filters. */
function combinations({firstDay, lastDay, sets}: FilterChoices): fc.Arbitrary<Filters> {
  const day = 86_400_000;
  const [first, last] = [Date.parse(firstDay), Date.parse(lastDay)];
  const days = fc
    .nat((last - first) / day)
    .map((n) => new Date(first + n * day).toISOString().slice(0, 10));
  const values = Object.entries(sets).map(([id, options]) => {
    const all = options.map(({value}) => value);
    return fc.subarray(all, {minLength: 1, maxLength: 3}).map((chosen) => ({[id]: chosen}));
  });
  return fc
    .record({
      period: fc.option(fc.tuple(days, days), {nil: undefined, freq: 2}),
      sets: fc.subarray(values, {minLength: 1, maxLength: 3}).chain((some) => fc.tuple(...some))
    })
    .map(({period, sets}) => {
      const [from, to] = [...(period ?? [])].sort();
      return {...(from && {from}), ...(to && {to}), sets: Object.assign({}, ...sets) as object};
    });
}
