/** A date range that is computed in one go: a month, or in a busy month each day. */
export interface DateRange {
  /** `2020-11` or `2020-11-27`. */
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** Rows above which a month is computed day by day. */
export const maxRows = 4_000_000;

/**
 * Divides days into date ranges, by the rows of each. A date range depends on its own month only, so that a
 * new file changes no other.
 *
 * @param rows by day, `YYYY-MM-DD`
 */
export function planDays(rows: ReadonlyMap<string, number>): DateRange[] {
  const months = new Map<string, string[]>();
  for (const day of [...rows.keys()].sort()) {
    const month = day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].flatMap(([month, days]) => {
    const total = days.reduce((sum, day) => sum + rows.get(day)!, 0);
    if (total > maxRows) return days.map((day) => ({name: day, first: day, last: day}));
    return [{name: month, first: days[0]!, last: days.at(-1)!}];
  });
}
