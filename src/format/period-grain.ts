import {utcMonday, utcMonth, utcYear} from "d3-time";
import type {Day} from "./format-date.js";
import {formatDate, readDay} from "./format-date.js";
import type {Locale} from "./intl.js";

/** A length of calendar time, as SQL's date_trunc names it; weeks begin on Monday. */
export type Grain = "week" | "month" | "quarter" | "year";

/** The grain at which a period falls into some 5 to 26 parts. */
export function periodGrain(first: Day, last: Day): Grain {
  const days = (readDay(last).getTime() - readDay(first).getTime()) / 86_400_000 + 1;
  if (days <= 120) return "week";
  if (days <= 790) return "month";
  return days <= 2400 ? "quarter" : "year";
}

/** How many beginnings of a grain lie between two of them. */
export function countGrains(from: Day, to: Day, grain: Grain): number {
  const [start, end] = [readDay(from), readDay(to)];
  if (grain === "week") return utcMonday.count(start, end);
  if (grain === "quarter") return utcMonth.count(start, end) / 3;
  return (grain === "month" ? utcMonth : utcYear).count(start, end);
}

/** The first day of the part of a grain that a day is in. */
export function floorGrain(day: Day, grain: Grain): Date {
  const date = readDay(day);
  if (grain === "week") return utcMonday.floor(date);
  if (grain === "year") return utcYear.floor(date);
  const month = utcMonth.floor(date);
  return grain === "month" ? month : utcMonth.offset(month, -(month.getUTCMonth() % 3));
}

/** The name of the part that begins on a day: "Sep 21" of a week, "Sep 2020", "2020 Q3", "2020". */
export function formatGrain(start: Day, grain: Grain, {locale}: Locale = {}): string {
  const date = readDay(start);
  if (grain === "week") return formatDate(date, {locale, style: "short"});
  if (grain === "month") return formatDate(date, {locale, style: "month"});
  const year = String(date.getUTCFullYear());
  return grain === "year" ? year : `${year} Q${date.getUTCMonth() / 3 + 1}`;
}

/** The beginning of the part so many after the one that begins on a day. */
export function addGrains(start: Day, n: number, grain: Grain): Date {
  const date = readDay(start);
  if (grain === "week") return utcMonday.offset(date, n);
  if (grain === "year") return utcYear.offset(date, n);
  return utcMonth.offset(date, grain === "month" ? n : 3 * n);
}
