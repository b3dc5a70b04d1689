import type {DayCountsRow} from "../../model/questions/day-counts.js";
import type {DayCount} from "../../statistics/unusual-days.js";

const dayLength = 86_400_000;

/**
 * Every day from the first to the last on which something happened, with its interactions, or its
 * orders where there is no log.
 */
export function activeDays(rows: readonly DayCountsRow[]): {
  days: DayCount[];
  unit: "interactions" | "orders";
} {
  const unit = rows.some(({interactions}) => interactions > 0) ? "interactions" : "orders";
  const known = new Map(rows.map((row) => [Number(row.day), row[unit]]));
  const active = [...known].filter(([, value]) => value > 0).map(([day]) => day);
  if (active.length === 0) return {days: [], unit};
  const [first, last] = [Math.min(...active), Math.max(...active)];
  const length = Math.round((last - first) / dayLength) + 1;
  const days = Array.from({length}, (_, i) => first + i * dayLength);
  return {days: days.map((day) => ({day, value: known.get(day) ?? 0})), unit};
}
