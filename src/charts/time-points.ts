import {extent} from "d3-array";
import {utcDay, utcMonday} from "d3-time";
import type {Day} from "../format/format-date.js";
import {readDay} from "../format/format-date.js";

/** A value of a day, or of the week that begins on it, in its series. */
export interface TimePoint {
  day: Date;
  value: number | null;
  series: string;
  /** The mean of the day and the six before it in its series; none until there are seven. */
  mean: number | null;
}

/** Every day or week between the first and the last, in each series, so that lines and means see the gaps. */
export function timePoints(
  rows: readonly {day: Day; value: number | null; series: string}[],
  interval: "day" | "week",
  gaps: "zero" | "break"
): TimePoint[] {
  const step = interval === "week" ? utcMonday : utcDay;
  const known = rows.map((row) => ({...row, day: step.floor(readDay(row.day))}));
  const [first, last] = extent(known, (point) => point.day);
  if (!first || !last) return [];
  const days = step.range(first, step.offset(last, 1));
  const names = [...new Set(known.map((point) => point.series))];
  const values = new Map(known.map(({day, series, value}) => [`${+day} ${series}`, value]));
  return names.flatMap((series) => {
    const own = days.map((day) => {
      const value = values.get(`${+day} ${series}`);
      return {day, series, value: value === undefined && gaps === "zero" ? 0 : (value ?? null)};
    });
    return own.map((point, i) => ({
      ...point,
      mean: weekMean(own.slice(Math.max(0, i - 6), i + 1))
    }));
  });
}

function weekMean(week: readonly {value: number | null}[]): number | null {
  const values = week.flatMap(({value}) => (value === null ? [] : [value]));
  return values.length === 7 ? values.reduce((a, b) => a + b, 0) / 7 : null;
}

/** The period before, moved so that its first day falls on this one's. */
export function shiftTo(points: readonly TimePoint[], before: readonly TimePoint[]): TimePoint[] {
  const [start, from] = [points[0]?.day, before[0]?.day];
  if (!start || !from) return [];
  const shift = utcDay.count(from, start);
  return before.map((point) => ({...point, day: utcDay.offset(point.day, shift)}));
}
