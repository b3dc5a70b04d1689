import {extent} from "d3-array";
import {utcDay, utcMonday} from "d3-time";
import type {Day} from "../format/format-date.js";
import {readDay} from "../format/format-date.js";
import type {Span} from "../model/brush.js";

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

/** A value of another day or of other filters, drawn under a day of the axis. */
export interface OtherPoint extends TimePoint {
  /** The day that it is of. */
  readonly own: Date;
}

/** The points of an earlier period, or of the weeks that it lies in, moved so that its first falls on that of the later one. */
export function movedPoints(
  points: readonly TimePoint[],
  {here, there}: {readonly here: Span; readonly there: Span},
  interval: "day" | "week"
): OtherPoint[] {
  const step = interval === "week" ? utcMonday : utcDay;
  const [start, from, to] = [here.from, there.from, there.to].map((day) =>
    step.floor(new Date(day))
  ) as [Date, Date, Date];
  const shift = utcDay.count(from, start);
  return points
    .filter(({day}) => day >= from && day <= to)
    .map((point) => ({...point, own: point.day, day: utcDay.offset(point.day, shift)}));
}
