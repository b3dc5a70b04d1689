import {Unsupported} from "../unsupported.js";

const msPerDay = 86_400_000;

/**
 * Reads an ISO date as days since 1970.
 *
 * @throws Unsupported for any other text
 */
export function parseDate(text: string): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(ms) || isoDate(ms / msPerDay) !== text) throw new Unsupported(`date: ${text}`);
  return ms / msPerDay;
}

const written = new Map<number, string>();

/** Writes days since 1970 as an ISO date. */
export function isoDate(day: number): string {
  let text = written.get(day);
  if (text === undefined) {
    text = new Date(day * msPerDay).toISOString().slice(0, 10);
    written.set(day, text);
  }
  return text;
}

/** The first day of the week, month, quarter or year of a day. */
export function startOf(unit: string, day: number): number {
  if (unit === "day") return day;
  if (unit === "week") return day - (isoWeekday(day) - 1);
  const date = new Date(day * msPerDay);
  const month = date.getUTCMonth();
  const first = {month, quarter: month - (month % 3), year: 0}[unit];
  if (first === undefined) throw new Unsupported(`unit of time: ${unit}`);
  return Date.UTC(date.getUTCFullYear(), first) / msPerDay;
}

/** Monday is 1, Sunday 7. */
export function isoWeekday(day: number): number {
  // day 0 was a Thursday
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** How many borders of a unit are between two days, but whole weeks, as DuckDB counts them. */
export function unitsBetween(unit: string, from: number, to: number): number {
  if (unit === "day") return to - from;
  if (unit === "week") return Math.trunc((to - from) / 7) + 0;
  if (unit !== "month" && unit !== "year") throw new Unsupported(`unit of time: ${unit}`);
  const a = new Date(from * msPerDay);
  const b = new Date(to * msPerDay);
  const years = b.getUTCFullYear() - a.getUTCFullYear();
  return unit === "year" ? years : years * 12 + b.getUTCMonth() - a.getUTCMonth();
}
