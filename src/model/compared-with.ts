import {daysInGaps} from "../statistics/find-gaps.js";
import type {Span} from "./brush.js";
import type {CompareKind, ComparePeriod} from "./compare.js";
import type {Compare, Filters} from "./filters.js";
import {filtersWithout} from "./filters-without.js";
import type {ReportContext} from "./report-context.js";

/** What the reader's figures are compared with. */
export interface ComparedWith {
  readonly by: CompareKind;
  /** The filters that the other figures are asked under. */
  readonly filters: Filters;
  readonly here: DaySpan;
  readonly there: DaySpan;
}

/** Days from and to, both inclusive, and how many they are. */
export interface DaySpan extends Span {
  readonly days: number;
}

/** Why figures cannot be compared honestly. */
export interface NotCompared {
  readonly by: CompareKind;
  /**
   * - `whole`: no period is chosen, and nothing lies before the whole report
   * - `before`: the other period begins before the report
   * - `partly`: the other period begins on a day that the exports do not cover from morning to night
   * - `unfinished`: so ends the chosen period
   * - `overlap`: the period is longer than a year, so that both would share days
   * - `unknown`: no day is known to be covered from morning to night
   * - `gap`: nothing is recorded on some of the days
   * - `same`: both sides are the same
   */
  readonly why:
    "whole" | "before" | "partly" | "unfinished" | "unknown" | "overlap" | "gap" | "same";
  /** The other period, where there is one. */
  readonly there?: DaySpan;
  /** How many days are not recorded. */
  readonly missing?: number;
  /** A period that could be compared. */
  readonly offer?: DaySpan;
}

type Report = Pick<ReportContext, "choices" | "fullDays" | "gaps">;

/**
 * Works out what the chosen filters are compared with. Days are whole days of the report's calendar, so time zones
 * and clock changes do not matter here.
 *
 * The period before has as many days and ends the day before; the same weekdays are as many days, moved back by the
 * fewest whole weeks that clear the chosen ones; a year before means the same dates, February 29 being the 28th.
 *
 * @returns undefined where nothing is to be compared
 */
export function comparedWith(
  {compare, ...filters}: Filters,
  report: Report
): ComparedWith | NotCompared | undefined {
  if (!compare) return undefined;
  const {firstDay, lastDay} = report.choices;
  const here = spanOf(filters.from ?? firstDay, filters.to ?? lastDay);
  if (compare.by === "filters") return withOthers(filters, compare.sets, here);
  const {by} = compare;
  const why = reasonAgainst(by, here, report);
  const there = periodBefore(by, here);
  if (!why) return {by, here, there, filters: {...filters, from: there.from, to: there.to}};
  const offer = offered(by, here, report);
  return {by, ...why, ...(why.why !== "whole" && {there}), ...(offer && {offer})};
}

function withOthers(
  filters: Filters,
  sets: Extract<Compare, {by: "filters"}>["sets"],
  here: DaySpan
): ComparedWith | NotCompared {
  const others = {...filters, sets};
  if (setsKey(filters.sets) === setsKey(sets)) return {by: "filters", why: "same"};
  return {by: "filters", here, there: here, filters: others};
}

/** The same for the same values, in whatever order they were chosen. */
function setsKey(sets: Filters["sets"]): string {
  const entries = Object.entries(sets).filter(([, values]) => values.length > 0);
  return JSON.stringify(entries.map(([id, values]) => [id, values.toSorted()]).sort());
}

/** The period that another one is compared with. */
export function periodBefore(by: ComparePeriod, {from, to, days}: DaySpan): DaySpan {
  if (by === "year") return spanOf(yearBefore(from), yearBefore(to));
  const shift = by === "weekdays" ? Math.ceil(days / 7) * 7 : days;
  return spanOf(addDays(from, -shift), addDays(to, -shift));
}

function reasonAgainst(
  by: ComparePeriod,
  here: DaySpan,
  {choices, fullDays, gaps}: Report
): Pick<NotCompared, "why" | "missing"> | undefined {
  const {firstDay, lastDay} = choices;
  if (here.from <= firstDay && here.to >= lastDay) return {why: "whole"};
  const there = periodBefore(by, here);
  if (there.to >= here.from) return {why: "overlap"};
  if (there.from < firstDay) return {why: "before"};
  if (!fullDays) return {why: "unknown"};
  if (there.from < fullDays.from) return {why: "partly"};
  if (here.to > fullDays.to) return {why: "unfinished"};
  const missing = daysInGaps(here.from, here.to, gaps) + daysInGaps(there.from, there.to, gaps);
  return missing > 0 ? {why: "gap", missing} : undefined;
}

/** The latest period of as many days that can be compared; else of four, two or one weeks. Gaps are skipped. */
function offered(by: ComparePeriod, here: DaySpan, report: Report): DaySpan | undefined {
  const {choices, fullDays} = report;
  if (!fullDays) return undefined;
  const {from, to} = fullDays;
  const isWhole = here.from <= choices.firstDay && here.to >= choices.lastDay;
  const lengths = [...(isWhole ? [] : [here.days]), 28, 14, 7];
  for (const days of lengths)
    for (let end = to; addDays(end, 1 - days) > from; end = addDays(end, -1)) {
      const span = spanOf(addDays(end, 1 - days), end);
      if (!reasonAgainst(by, span, report)) return span;
    }
  return undefined;
}

/** Whether it is known what the figures are compared with. */
export function isCompared(found: ComparedWith | NotCompared | undefined): found is ComparedWith {
  return found !== undefined && "filters" in found;
}

/** What else is asked the same: the other filters but one; undefined where they are those of this side. */
export function othersWithout(
  own: Filters,
  others: Filters,
  id: Parameters<typeof filtersWithout>[1]
): Filters | undefined {
  const [a, b] = [own, filtersWithout(others, id)];
  return a.from === b.from && a.to === b.to && setsKey(a.sets) === setsKey(b.sets) ? undefined : b;
}

const day = 86_400_000;

function spanOf(from: string, to: string): DaySpan {
  return {from, to, days: Math.round((Date.parse(to) - Date.parse(from)) / day) + 1};
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

function yearBefore(date: string): string {
  const earlier = `${String(Number(date.slice(0, 4)) - 1).padStart(4, "0")}${date.slice(4)}`;
  return date.endsWith("02-29") ? earlier.replace(/29$/, "28") : earlier;
}
