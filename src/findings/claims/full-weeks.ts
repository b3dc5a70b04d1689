/** Sums of some measures over seven days. */
export interface Week<K extends string> {
  readonly from: Date;
  readonly sums: Readonly<Record<K, number>>;
}

const day = 86_400_000;

/**
 * Adds rows by day up to weeks, counted back from the last day so that each is whole; a day without a
 * row counts as nothing.
 */
export function fullWeeks<K extends string>(
  rows: readonly ({day: Date} & Readonly<Record<K, number>>)[],
  keys: readonly K[]
): Week<K>[] {
  const times = rows.map((row) => row.day.getTime());
  const from = times.reduce((a, b) => Math.min(a, b), Infinity);
  const to = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const count = Math.floor(((to - from) / day + 1) / 7);
  if (!(count > 0)) return [];
  const start = to + day - count * 7 * day;
  const weeks = Array.from({length: count}, (_, i) => ({
    from: new Date(start + i * 7 * day),
    sums: Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
  }));
  for (const [i, row] of rows.entries()) {
    const week = weeks[Math.floor((times[i]! - start) / (7 * day))];
    if (week) for (const key of keys) week.sums[key] += row[key];
  }
  return weeks;
}
