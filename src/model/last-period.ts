import {utcDay, utcMonday, utcMonth} from "d3-time";
import type {Filters} from "./filters.js";

/** The first and the last day that the exports cover from morning to night, as ISO dates. */
export interface FullDays {
  readonly from: string;
  readonly to: string;
}

/** A calendar period; its days are ISO dates, both included. */
export interface Period extends FullDays {
  readonly days: number;
}

/** The last complete calendar period and the one before it. */
export interface LastPeriod {
  readonly grain: "month" | "week" | "day";
  readonly earlier: Period;
  readonly later: Period;
}

const grains = [
  ["month", utcMonth],
  ["week", utcMonday],
  ["day", utcDay]
] as const;

/**
 * The last complete calendar period and the one before it: months where two lie whole within the days
 * that the exports cover and the reader has kept, else weeks from Monday on, else days.
 *
 * A log may begin or end in the middle of a day, so its first and last day count only where the build
 * has found them complete; each day within counts. See readFullDays.
 *
 * @param fullDays null where no day is known to be complete
 * @returns undefined where not even two days are complete
 */
export function lastPeriod(
  {from, to}: Pick<Filters, "from" | "to">,
  fullDays: FullDays | null
): LastPeriod | undefined {
  if (!fullDays) return undefined;
  const first = new Date(from && from > fullDays.from ? from : fullDays.from);
  const last = new Date(to && to < fullDays.to ? to : fullDays.to);
  for (const [grain, calendar] of grains) {
    const end = calendar.floor(utcDay.offset(last, 1));
    const start = calendar.offset(end, -1);
    const before = calendar.offset(start, -1);
    if (before >= first) return {grain, earlier: period(before, start), later: period(start, end)};
  }
  return undefined;
}

/** @param end the day after the last one */
function period(start: Date, end: Date): Period {
  return {from: iso(start), to: iso(utcDay.offset(end, -1)), days: utcDay.count(start, end)};
}

const iso = (day: Date) => day.toISOString().slice(0, 10);
