import {ascending, descending, groups, sum} from "d3-array";
import {windowName} from "../../charts/window-counts.js";
import {eventCounts} from "../../model/event-counts.js";
import type {WindowDimension} from "../../model/questions/windows-query.js";
import type {Rows} from "../../model/rows.js";

/** What one series counts in one window, which starts so many seconds after 1970 began. */
export interface WindowRow {
  readonly start: number;
  readonly series: string;
  readonly n: number;
}

/** The series in drawing order: event types in the order of a visit, otherwise the largest first. */
export function seriesNames(counts: readonly WindowRow[], by: WindowDimension): string[] {
  const known = groups(counts, (row) => row.series);
  if (by === "event_type") {
    const found = new Set(known.map(([name]) => name));
    return [...Object.keys(eventCounts), "sale", "return"].filter((name) => found.has(name));
  }
  return known
    .map(([name, rows]) => ({name, n: sum(rows, (row) => row.n)}))
    .sort((a, b) => ascending(isRest(a.name), isRest(b.name)) || descending(a.n, b.n))
    .map(({name}) => name);
}

const isRest = (name: string) => Number(name === "all others");

/** A row for each window, a column for each series: s0, s1 and so on in the order of `names`. */
export function windowTable(
  counts: Rows<WindowRow>,
  names: readonly string[],
  grain: number,
  locale: string
): Record<string, string | number>[] {
  const {weight} = counts;
  return groups(counts, (row) => row.start).map(([start, rows]) => {
    const of = (name: string) => (rows.find((row) => row.series === name)?.n ?? 0) * weight;
    return {
      window: windowName(start, grain, locale),
      total: sum(rows, (row) => row.n) * weight,
      ...Object.fromEntries(names.map((name, i) => [`s${i}`, of(name)]))
    };
  });
}
