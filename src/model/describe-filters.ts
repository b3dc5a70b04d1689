import type {FilterChoices, Filters} from "./filters.js";
import {setFilters} from "./filters.js";
import {formatRange} from "../format/format-range.js";
import {list} from "../format/list.js";
import {setValueLabel} from "./set-value-label.js";

export interface DescribeFiltersOptions {
  locale?: string;
  /** The most values of one filter that are named; the others are counted. */
  most?: number;
}

/** What is selected, in a sentence for a live region, a caption or a printed page. */
export function describeFilters(
  filters: Filters,
  choices: FilterChoices,
  {locale, most = Infinity}: DescribeFiltersOptions = {}
): string {
  const from = filters.from ?? choices.firstDay;
  const to = filters.to ?? choices.lastDay;
  const period = formatRange(from, to, {locale});
  const parts = setFilters.flatMap(({id, label}) => {
    const values = filters.sets[id];
    if (!values?.length) return [];
    const named = values.length > most ? values.slice(0, most) : values;
    const names = named.map((value) => setValueLabel(value, choices.sets[id]));
    if (named.length < values.length) names.push(`${values.length - named.length} more`);
    return [`${label.toLowerCase()} ${list(names, {locale, type: "or"})}`];
  });
  if (parts.length === 0)
    return from === choices.firstDay && to === choices.lastDay
      ? `Showing everything, ${period}.`
      : `Showing ${period}, with no other filter.`;
  return `Showing ${period}, only ${parts.join("; ")}.`;
}
