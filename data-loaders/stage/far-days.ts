import {sum} from "d3-array";

/** Rows far from all others are one in so many at most, at either end. */
const few = 1000;
/** Days without any row that part them from the others. */
const gapDays = 365;

/**
 * Days with a few rows that lie a year or more from all others: what a wrong clock writes, and no part of the
 * time that the rows are about. There are none where every thousandth row or more is such, as in a shop that opened
 * slowly.
 *
 * @param rows by day, `YYYY-MM-DD`
 */
export function farDays(rows: ReadonlyMap<string, number>): Set<string> {
  const days = [...rows.keys()].sort();
  const most = sum(rows.values()) / few;
  return new Set([...before(days, rows, most), ...before(days.toReversed(), rows, most)]);
}

/** Of days from one end on, those before the last gap that few enough rows lie before. */
function before(
  days: readonly string[],
  rows: ReadonlyMap<string, number>,
  most: number
): readonly string[] {
  let [passed, end] = [0, 0];
  for (let i = 1; i < days.length; ++i) {
    passed += rows.get(days[i - 1]!)!;
    if (passed > most) break;
    if (Math.abs(Date.parse(days[i]!) - Date.parse(days[i - 1]!)) >= gapDays * 86_400_000) end = i;
  }
  return days.slice(0, end);
}
