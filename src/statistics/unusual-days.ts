import {median} from "d3-array";
import {findGaps, isInGap} from "./find-gaps.js";

/** A day and how much happened on it; `day` is midnight UTC in milliseconds. */
export interface DayCount {
  readonly day: number;
  readonly value: number;
}

/** A day beside what its season and weekday let expect. */
export interface ScoredDay extends DayCount {
  readonly expected: number;
  /** Modified z score of the day's residual; null where too little was to be expected. */
  readonly z: number | null;
}

const dayLength = 86_400_000;
/** Days on either side that make a day's level. */
export const reach = 14;
/** So many of them must have something on them. */
const fewestAround = 7;
/** Fewer days do not show a week's pattern; */
export const fewestDays = 28;
/** and below this, chance alone doubles and halves a count. */
export const leastExpected = 10;

/** Residuals beyond this are unusual. */
export const unusualFrom = 3.5;

/**
 * Compares each day with what its season and its weekday let expect.
 *
 * The level is the median of the days with anything in the four weeks around the day, the weekday's effect the median of the
 * logarithms of days over levels, and the residual what is left. Residuals are measured by their median
 * absolute deviation: |z| = 0.6745 |residual − median| / MAD above 3.5 is unusual (B. Iglewicz and
 * D. Hoaglin, How to Detect and Handle Outliers, 1993). Medians do not mind the very days looked for. No
 * spread is taken to be smaller than that of a count left to chance, 1/√expected.
 *
 * @param counts in any order; days between the first and the last without one count 0
 * @returns every day of the period, in order; none where there are fewer than 28
 */
export function scoreDays(counts: readonly DayCount[]): ScoredDay[] {
  const days = fill(counts);
  if (days.length < fewestDays) return [];
  const levels = days.map((_, i) => levelAt(days, i));
  // what is not recorded at all is no unusual day
  const gaps = findGaps(days.flatMap(({day, value}) => (value > 0 ? [day] : [])));
  const known = days.map(({day}) => !isInGap(day, gaps));
  const strong = days.map((_, i) => i).filter((i) => known[i] && levels[i]! >= leastExpected);
  const offset = (i: number) => Math.log((days[i]!.value + 1) / (levels[i]! + 1));
  const weekday = (i: number) => new Date(days[i]!.day).getUTCDay();
  const effects = Array.from({length: 7}, (_, wanted) =>
    median(
      strong.filter((i) => weekday(i) === wanted),
      offset
    )
  );
  const residual = (i: number) => offset(i) - (effects[weekday(i)] ?? 0);
  const middle = median(strong, residual) ?? 0;
  const mad = median(strong, (i) => Math.abs(residual(i) - middle)) ?? 0;
  return days.map((day, i) => {
    const expected = (levels[i]! + 1) * Math.exp((effects[weekday(i)] ?? 0) + middle) - 1;
    if (!known[i] || !(expected >= leastExpected))
      return {...day, expected: Math.max(0, expected), z: null};
    const spread = Math.max(mad / 0.6745, 1 / Math.sqrt(expected));
    return {...day, expected, z: (residual(i) - middle) / spread};
  });
}

function fill(counts: readonly DayCount[]): DayCount[] {
  const known = new Map(counts.map(({day, value}) => [day, value]));
  const days = [...known.keys()];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const n = days.length ? Math.round((last - first) / dayLength) + 1 : 0;
  return Array.from({length: n}, (_, i) => {
    const day = first + i * dayLength;
    return {day, value: known.get(day) ?? 0};
  });
}

/**
 * The median of the days around one, without itself and without those on which nothing happened: a
 * holiday is no lower level. At the ends the window is cut.
 */
function levelAt(days: readonly DayCount[], i: number): number {
  const around = days
    .slice(Math.max(0, i - reach), i + reach + 1)
    .filter((day) => day !== days[i] && day.value > 0);
  return around.length < fewestAround ? 0 : median(around, (day) => day.value)!;
}
