import type {ReportContext} from "../../model/report-context.js";
import {formatCount} from "../../format/format-count.js";
import {formatDate, readDay} from "../../format/format-date.js";
import type {Day} from "../../format/format-date.js";
import {formatDuration} from "../../format/format-duration.js";
import {formatMoney} from "../../format/format-money.js";
import {formatNumber} from "../../format/format-number.js";
import {formatPercent} from "../../format/format-percent.js";
import {formatRange} from "../../format/format-range.js";
import type {CategoryNames} from "../../format/category-label.js";
import {categoryLabel} from "../../format/category-label.js";
import type {CountryFacts} from "../../model/shop-country.js";
import {namedDay} from "../../model/named-day.js";
import {stateName} from "../../model/state-names.js";
import {list} from "../../format/list.js";
import {plural} from "../../format/plural.js";

/** The ways in which a claim may put a value into its text, in the report's locale and currency. */
export interface ClaimFormat {
  /** $573,480 */
  money(value: number): string;
  /** 130,000 */
  count(value: number): string;
  /** A ratio or a mean: 2.31 */
  number(value: number, digits?: number): string;
  /** A share from 0 to 1: 13.2%; never 0% for something, nor 100% for less than all. */
  percent(value: number, digits?: number): string;
  /** How many times as much: "2.4 times" */
  times(value: number): string;
  /** A difference between shares: "3.1 percentage points", without its sign. */
  points(value: number): string;
  /** 2 hr 5 min */
  duration(seconds: number): string;
  /** Nov 27, 2020 */
  date(day: Day): string;
  /** Fri, Nov 27, 2020 (Black Friday) */
  weekday(day: Day): string;
  /** Nov 2020 */
  month(day: Day): string;
  /** Sep 24, 2020 – Feb 28, 2021 */
  period(from: Day, to: Day): string;
  /** An hour of the day from 0 to 23: 9:00 */
  hour(hour: number): string;
  /** 1 order, 2,340 orders */
  plural(n: number, one: string, many?: string): string;
  /** a, b and c */
  list(names: readonly string[]): string;
  /** A name from the data, on one line and not too long for a sentence. */
  name(text: string): string;
  /** A category by the last part of its code: Headphone for electronics.audio.headphone. */
  category(code: string): string;
  /** A state or country by its name: California where the data says CA. */
  place(code: string): string;
  /**
   * How many visitors one stands for in the rows. Multiply by it what was counted there before it is
   * said; shares, means and medians need no factor.
   */
  readonly weight: number;
  /** Which times of day the exports have. */
  readonly has: Pick<ReportContext["has"], "eventTimes" | "saleTimes">;
}

/** Longest name that a sentence carries. */
const longest = 60;

/** The formats of a report's claims. */
export function claimFormat({
  locale,
  currency,
  weight,
  has,
  categoryNames,
  choices
}: CountryFacts & {
  locale: string;
  currency: string;
  categoryNames?: CategoryNames;
  weight: number;
  has: Pick<ReportContext["has"], "usStates" | "eventTimes" | "saleTimes">;
}): ClaimFormat {
  const look = {locale, currency};
  const weekday = namedDay((day) => formatDate(day, {locale, style: "weekday"}), {has, choices});
  return {
    money: (value) => formatMoney(value, look),
    count: (value) => formatCount(value, look),
    number: (value, digits = 2) => formatNumber(value, {locale, digits}),
    percent: (value, digits = 1) => formatPercent(value, {locale, digits}),
    times: (value) => `${formatNumber(value, {locale, digits: value < 10 ? 1 : 0})} times`,
    points: (value) => points(Math.abs(value) * 100, locale),
    duration: (seconds) => formatDuration(seconds, look),
    date: (day) => formatDate(day, look),
    weekday: (day) => weekday(readDay(day)),
    month: (day) => formatDate(day, {locale, style: "month"}),
    period: (from, to) => formatRange(from, to, look),
    hour: (hour) => `${hour}:00`,
    plural: (n, one, many) => plural(n, one, many, look),
    list: (names) => list(names, look),
    name: shorten,
    category: (code) => shorten(categoryLabel(code, categoryNames)),
    place: (code) => shorten(has.usStates ? stateName(code) : code),
    weight,
    has
  };
}

function points(value: number, locale: string): string {
  if (value > 0 && value < 0.05)
    return `<${formatNumber(0.1, {locale, digits: 1})} percentage points`;
  const text = formatNumber(value, {locale, digits: 1});
  return `${text} percentage ${value.toFixed(1) === "1.0" ? "point" : "points"}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = Array.from(line);
  return letters.length <= longest
    ? line
    : `${letters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
}
