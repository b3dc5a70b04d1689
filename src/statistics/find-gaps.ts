/** Days in a row on which nothing is recorded, between days on which something is; ISO dates, both included. */
export interface Gap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** Fewer empty days in a row may be a holiday. */
export const leastGap = 21;
/** Where a smaller part of the other days has something, empty days are usual and no gap. */
const leastActive = 0.5;
/** Where gaps would be most of the time, it is the days with something that are special. */
const leastCovered = 0.5;

const dayLength = 86_400_000;

/**
 * The stretches of which the exports probably know nothing: three weeks or more without a row, in data that
 * otherwise has one on most days.
 *
 * @param active days with a row, as ISO dates or milliseconds, in any order
 */
export function findGaps(active: readonly (string | number)[]): Gap[] {
  const days = [...new Set(active.map((day) => new Date(day).getTime()))].sort((a, b) => a - b);
  const gaps = days.slice(1).flatMap((day, i) => {
    const empty = Math.round((day - days[i]!) / dayLength) - 1;
    if (empty < leastGap) return [];
    return [{from: iso(days[i]! + dayLength), to: iso(day - dayLength), days: empty}];
  });
  if (gaps.length === 0) return gaps;
  const span = Math.round((days.at(-1)! - days[0]!) / dayLength) + 1;
  const covered = span - gaps.reduce((sum, gap) => sum + gap.days, 0);
  return days.length >= leastActive * covered && covered >= leastCovered * span ? gaps : [];
}

/** Whether a day, in milliseconds or as a date, lies in one of the gaps. */
export function isInGap(day: Date | number, gaps: readonly Gap[]): boolean {
  const date = iso(+day);
  return gaps.some(({from, to}) => date >= from && date <= to);
}

/** How many of the days from one to another, both included, lie in gaps. */
export function daysInGaps(from: string, to: string, gaps: readonly Gap[]): number {
  return gaps.reduce((sum, gap) => {
    const [start, end] = [gap.from > from ? gap.from : from, gap.to < to ? gap.to : to];
    return sum + (start <= end ? (Date.parse(end) - Date.parse(start)) / dayLength + 1 : 0);
  }, 0);
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
