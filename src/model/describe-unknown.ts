import {list} from "../format/list.js";
import {compareKind} from "./compare.js";
import {knownFilters, readFilters, versus} from "./filter-url.js";
import type {FilterChoices} from "./filters.js";
import {setFilters} from "./filters.js";

/** Longer values of an address are cut. */
const letters = 40;

/**
 * What an address asks for that the report does not have: "This report has no brand “nokiaa”: dropped from the
 * filters."; nothing where it has everything.
 */
export function describeUnknown(
  search: string,
  choices: FilterChoices,
  {locale}: {locale?: string} = {}
): string {
  const params = new URLSearchParams(search);
  const missing = [
    ...missingDays(params, choices),
    ...missingValues(params, choices, ""),
    ...missingComparison(params, choices)
  ];
  return missing.length
    ? `This report has ${list(missing, {locale})}: dropped from the filters.`
    : "";
}

function missingDays(params: URLSearchParams, choices: FilterChoices): string[] {
  const [from, to] = [params.get("from") ?? "", params.get("to") ?? ""];
  const known = (key: "from" | "to", day: string) =>
    knownFilters(readFilters(`?${key}=${encodeURIComponent(day)}`), choices)[key] !== undefined;
  const unknown = [
    ...(from && !known("from", from) ? [from] : []),
    ...(to && !known("to", to) ? [to] : [])
  ];
  if (unknown.length === 0 && from && to && from > to) return [`no period from ${from} to ${to}`];
  return [...new Set(unknown)].map((day) => `no day ${quoted(day)}`);
}

/** What is compared with only counts where an address says that it compares filters. */
function missingComparison(params: URLSearchParams, choices: FilterChoices): string[] {
  const asked = params.get("compare");
  if (asked && !compareKind(asked)) return [`no comparison ${quoted(asked)}`];
  return asked === "filters" ? missingValues(params, choices, versus) : [];
}

function missingValues(params: URLSearchParams, choices: FilterChoices, prefix: string): string[] {
  return setFilters.flatMap(({id, label}) => {
    const offered = new Set(choices.sets[id]?.map(({value}) => value));
    const unknown = params.getAll(`${prefix}${id}`).filter((value) => !offered.has(value));
    return unknown.map((value) => `no ${label.toLowerCase()} ${quoted(value)}`);
  });
}

function quoted(value: string): string {
  return `“${value.length > letters ? `${value.slice(0, letters - 1)}…` : value}”`;
}
