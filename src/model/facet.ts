import type {SetFilterId} from "./filters.js";

/** Says which value of a filter the rows of a chart or table belong to, so that a reader can choose it there. */
export interface Facet {
  readonly filter: SetFilterId;
  /** What the filter chooses: "brand". */
  readonly noun: string;
  /** The filter's value of a row; one that the filter does not offer cannot be chosen. */
  readonly of: (row: never) => string;
  /** What the filter offers, and what it is called. */
  readonly offered: ReadonlyMap<string, string>;
  /** Whether its values are an axis, from least to most, on which several can be drawn over. */
  readonly isAxis: boolean;
  /** The values that are chosen; none: all are. */
  readonly chosen: ReadonlySet<string>;
}

/** What choosing a mark or a row does to a filter. */
export interface Choosable {
  readonly filter: SetFilterId;
  readonly value: string;
  /** Its name to a reader. */
  readonly label: string;
  readonly isChosen: boolean;
}

/** What can be chosen of rows; undefined where a row belongs to no value on offer. */
export function readChoosable(
  rows: readonly object[],
  facet: Facet | undefined
): readonly (Choosable | undefined)[] {
  if (!facet) return [];
  return rows.map((row) => {
    const value = facet.of(row as never);
    const label = facet.offered.get(value);
    if (label === undefined) return undefined;
    return {filter: facet.filter, value, label, isChosen: facet.chosen.has(value)};
  });
}

/** Whether rows step back: other values of their filter are chosen. */
export function readUnchosen(
  rows: readonly object[],
  facet: Facet | undefined
): readonly boolean[] {
  if (!facet || facet.chosen.size === 0) return [];
  return rows.map((row) => !facet.chosen.has(facet.of(row as never)));
}

/** What is said where rows are shown that the filter leaves out; undefined where nothing is chosen. */
export function facetNote(facet: Facet | undefined, what: "chart" | "table"): string | undefined {
  if (!facet || facet.chosen.size === 0) return undefined;
  // what is chosen may be beyond a chart's first rows
  const shown =
    what === "chart"
      ? "of what it shows, the chosen is in colour"
      : "of its rows, the chosen are marked";
  return `This ${what} is not filtered by ${facet.noun}: ${shown}.`;
}

/**
 * The attributes of what a click or a key chooses.
 *
 * @param text what stands on it, where that is not the value's name alone: those who speak to a page say what they see
 */
export function chooseAttributes({filter, value, label, isChosen}: Choosable, text = label) {
  return {
    "data-choose": filter,
    "data-choice": value,
    "aria-pressed": String(isChosen),
    "aria-label": text === label ? `Filter by ${label}` : `${text}: filter by ${label}`
  };
}
