import {addTo, type CellNames, type Cells} from "./event-cells.ts";
import type {LiveEvent} from "./live-event.ts";
import {startOfDay} from "./start-of-day.ts";
import {createZoneOffset} from "./zone-offset.ts";
import {liveVersion, type LiveDay} from "../../../src/model/live.ts";

/** Events of a day so far, by hour. */
export interface DayTotals {
  add(event: LiveEvent, key: number): void;
  /** Cells of names that have lost theirs. */
  fold(fold: (cells: Cells) => void): void;
  /**
   * The day of a time as a file, if there was an event; days before it are forgotten.
   *
   * @param options.knownSince since when all events were added
   */
  file(time: number, options: {made: number; knownSince: number}): LiveDay | undefined;
}

const hour = 3_600_000;

/** Days that are kept while nothing is known of the newest: one, and the next, which begins while late events come. */
const mostDays = 2;

/** @param timeZone zone in which days begin */
export function createDayTotals(timeZone: string, names: CellNames): DayTotals {
  const offsetAt = createZoneOffset(timeZone);
  const localOf = (time: number) => time + offsetAt(time);
  const dayOf = (time: number) => Math.floor(localOf(time) / (24 * hour));
  const days = new Map<number, Map<number, Cells>>();
  let shown = -Infinity;
  return {
    add(event, key) {
      const day = dayOf(event.time);
      if (day < shown) return;
      let hours = days.get(day);
      if (!hours) {
        days.set(day, (hours = new Map<number, Cells>()));
        if (days.size > mostDays) days.delete(Math.min(...days.keys()));
        if (!days.has(day)) return;
      }
      const at = Math.floor(localOf(event.time) / hour) % 24;
      let cells = hours.get(at);
      if (!cells) hours.set(at, (cells = new Map()));
      addTo(cells, key, {count: 1, paid: event.paid});
    },
    fold(fold) {
      for (const hours of days.values()) for (const cells of hours.values()) fold(cells);
    },
    file(time, {made, knownSince}) {
      shown = dayOf(time);
      for (const day of days.keys()) if (day < shown) days.delete(day);
      const hours = days.get(shown);
      if (!hours) return undefined;
      const start = startOfDay(time, offsetAt);
      const {of, ...columns} = names.columns(
        [...hours].sort(([a], [b]) => a - b),
        start
      );
      return {
        version: liveVersion,
        made,
        from: Math.max(start, knownSince),
        day: new Date(shown * 24 * hour).toISOString().slice(0, 10),
        cells: {...columns, hour: of}
      };
    }
  };
}
