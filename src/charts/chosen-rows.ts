import {utcDay, utcMonday} from "d3-time";
import type {Day} from "../format/format-date.js";
import type {Brush} from "../model/brush.js";
import {isBrushed} from "../model/brush.js";
import type {Facet} from "../model/facet.js";
import {readUnchosen} from "../model/facet.js";
import type {Channel} from "./channel.js";
import {valuesOf} from "./channel.js";

/** What says which rows of a chart are chosen. */
export interface ChosenRowsOptions {
  readonly facet?: Facet;
  readonly brush?: Brush;
  readonly interval?: "day" | "week";
  /** The day of a row, where `brush` does not say its days. */
  readonly x?: unknown;
}

/** Whether rows of a chart are those that are chosen; undefined where it shows no others. */
export function chosenRows(
  rows: readonly object[],
  {facet, brush, interval = "day", x}: ChosenRowsOptions
): readonly boolean[] | undefined {
  if (facet?.chosen.size) return readUnchosen(rows, facet).map((isUnchosen) => !isUnchosen);
  if (!brush?.chosen) return undefined;
  if (brush.of) return rows.map((row) => isBrushed(brush, brush.of!(row as never)));
  const days = valuesOf(rows, x as Channel<Day>) as Day[];
  return days.map((given) => {
    const day = new Date(given);
    const first = interval === "week" ? utcMonday.floor(day) : day;
    const last = interval === "week" ? utcDay.offset(first, 6) : first;
    return isBrushed(brush, {from: iso(first), to: iso(last)});
  });
}

const iso = (day: Date) => day.toISOString().slice(0, 10);
