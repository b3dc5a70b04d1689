import type {FigureData} from "../components/figure-data.js";
import type {TableRow} from "../components/plain-table.js";
import type {TableColumn} from "../components/table-column.js";
import type {Kind} from "../format/kind.js";
import type {Look} from "../format/value-format.js";
import type {Sources} from "../model/source.js";
import type {Channel} from "./channel.js";
import {valuesOf} from "./channel.js";

/** A channel that says what it is called. */
interface NamedChannel {
  value: string | ((row: never, i: number) => unknown);
  label?: string;
  kind?: Kind;
}

/**
 * The rows that a chart was given, for a table: their own columns, by the names that the chart's channels give
 * them, and what channels compute of a row.
 */
export function chartData(
  rows: readonly object[],
  options: Look & object,
  sql: Sources
): FigureData {
  const {currency, locale, categoryNames} = options;
  const named = Object.entries(options).filter((entry): entry is [string, NamedChannel] =>
    isNamed(entry[1])
  );
  const own = new Map<string, TableColumn>(keysOf(rows).map((key) => [key, key]));
  const computed = new Map<string, readonly unknown[]>();
  for (const [option, {value, label, kind}] of named) {
    if (typeof value === "string") own.set(value, {key: value, label, kind});
    else if (label) {
      const key = `${option} `;
      own.set(key, {key, label, kind});
      computed.set(key, valuesOf(rows, value as Channel));
    }
  }
  const all = rows.map((row, i): TableRow => ({
    ...row,
    ...Object.fromEntries([...computed].map(([key, values]) => [key, values[i]]))
  }));
  return {rows: all, columns: [...own.values()], look: {currency, locale, categoryNames}, sql};
}

/** Columns that hold something to be shown: no lists, no objects. */
function keysOf(rows: readonly object[]): string[] {
  const [first] = rows;
  return Object.keys(first ?? {}).filter((key) =>
    rows.every((row) => {
      const value = (row as Record<string, unknown>)[key];
      return value === null || typeof value !== "object" || value instanceof Date;
    })
  );
}

function isNamed(option: unknown): option is NamedChannel {
  if (typeof option !== "object" || option === null || !("value" in option)) return false;
  return typeof option.value === "string" || typeof option.value === "function";
}
