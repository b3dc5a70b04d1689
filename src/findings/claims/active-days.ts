import type {DayCountsRow} from "../../model/questions/day-counts.js";
import type {DayCount} from "../../statistics/unusual-days.js";

const dayLength = 86_400_000;

/** Days as they were counted. */
export interface ActiveDays {
  readonly days: readonly DayCount[];
  readonly unit: "interactions" | "orders";
  /** What a count is multiplied by before it is said: interactions are exact, orders may be of a sample. */
  readonly weight: number;
}

/**
 * Every day from the first to the last on which something happened, with its interactions, or its
 * orders where there is no log.
 *
 * @param weight how many visitors one stands for in the rows
 */
export function activeDays(rows: readonly DayCountsRow[], weight: number): ActiveDays {
  const unit = rows.some(({interactions}) => interactions > 0) ? "interactions" : "orders";
  const factor = unit === "orders" ? weight : 1;
  const known = new Map(rows.map((row) => [Number(row.day), row[unit]]));
  const active = [...known].filter(([, value]) => value > 0).map(([day]) => day);
  if (active.length === 0) return {days: [], unit, weight: factor};
  const [first, last] = [Math.min(...active), Math.max(...active)];
  const length = Math.round((last - first) / dayLength) + 1;
  const days = Array.from({length}, (_, i) => first + i * dayLength);
  return {days: days.map((day) => ({day, value: known.get(day) ?? 0})), unit, weight: factor};
}
