import type {Locale} from "./intl.js";
import {noValue} from "./intl.js";

/** The ways a day is written in the report, from a heading to an axis. */
export const dateStyles = {
  long: {year: "numeric", month: "long", day: "numeric"},
  medium: {year: "numeric", month: "short", day: "numeric"},
  short: {month: "short", day: "numeric"},
  weekday: {weekday: "short", year: "numeric", month: "short", day: "numeric"},
  month: {year: "numeric", month: "short"},
  longMonth: {year: "numeric", month: "long"},
  monthName: {month: "long"}
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

/** A day given as an ISO date, a Date or milliseconds; days carry no time zone, so they are read as UTC. */
export type Day = Date | string | number;

/** A calendar day: Sep 24, 2020. */
export function formatDate(
  day: Day | null | undefined,
  {locale = "en-US", style = "medium"}: Locale & {style?: DateStyle} = {}
): string {
  if (day === null || day === undefined) return noValue;
  return dateFormat(locale, style).format(readDay(day));
}

/** The Date of a day; an unreadable one is an error. */
export function readDay(day: Day): Date {
  const date = day instanceof Date ? day : new Date(day);
  if (Number.isNaN(date.getTime())) throw new RangeError(`invalid day: ${JSON.stringify(day)}`);
  return date;
}

const cache = new Map<string, Intl.DateTimeFormat>();

/** A formatter for days, kept because making one is slow. */
export function dateFormat(locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let format = cache.get(key);
  if (!format)
    cache.set(
      key,
      (format = new Intl.DateTimeFormat(locale, {...dateStyles[style], timeZone: "UTC"}))
    );
  return format;
}
