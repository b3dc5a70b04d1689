import type {Gap} from "../statistics/find-gaps.js";
import {daysInGaps} from "../statistics/find-gaps.js";
import type {FilterChoices, Filters} from "./filters.js";

/** Two stretches of equally many days, the earlier and the later one. */
export interface ComparedPeriods {
  /** "before": the chosen period and the days before it; "halves": the report's own two halves. */
  readonly kind: "before" | "halves";
  readonly days: number;
  readonly earlier: {readonly from: string; readonly to: string};
  readonly later: {readonly from: string; readonly to: string};
  /** How many of these days the exports do not cover. */
  readonly missing: number;
}

const day = 86_400_000;

/**
 * What a reader's figures are compared with: under a filter on the period, as many days just before
 * it; else the second half of the report's days with the first, the odd day in the middle left out.
 *
 * @returns undefined where the report does not reach back far enough, or is a single day
 */
export function comparedPeriods(
  {from, to}: Pick<Filters, "from" | "to">,
  {firstDay, lastDay}: Pick<FilterChoices, "firstDay" | "lastDay">,
  gaps: readonly Gap[] = []
): ComparedPeriods | undefined {
  const [first, last] = [Date.parse(firstDay), Date.parse(lastDay)];
  const [start, end] = [from ? Date.parse(from) : first, to ? Date.parse(to) : last];
  if (!(start <= end)) return undefined;
  const chosen = start > first || end < last;
  const length = Math.round((end - start) / day) + 1;
  const days = chosen ? length : Math.floor(length / 2);
  if (days < 1 || (chosen && start - days * day < first)) return undefined;
  const later = chosen ? start : end - (days - 1) * day;
  const earlier = chosen ? start - days * day : start;
  const before = {from: iso(earlier), to: iso(earlier + (days - 1) * day)};
  const after = {from: iso(later), to: iso(later + (days - 1) * day)};
  return {
    kind: chosen ? "before" : "halves",
    days,
    earlier: before,
    later: after,
    missing: daysInGaps(before.from, before.to, gaps) + daysInGaps(after.from, after.to, gaps)
  };
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
