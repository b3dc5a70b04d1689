import type {SqlTag} from "../../reader/create-reader.js";
import type {Comparison} from "./comparison.js";

/** Fewest days with data in each period, or half of a short one, as a shop may close a day or two a week. */
const fewestDays = 7;

/**
 * The comparison, or why there is none: undefined where nothing lies before, "empty" where one of the periods is
 * almost without data, as where an export has the first of every month.
 */
export async function comparable(
  compared: Comparison | undefined
): Promise<Comparison | "empty" | undefined> {
  if (!compared) return undefined;
  const {periods, earlier, later} = compared;
  const active = await Promise.all([earlier, later].map(activeDays));
  return active.some((days) => days < Math.min(fewestDays, Math.ceil(periods.days / 2)))
    ? "empty"
    : compared;
}

async function activeDays(sql: SqlTag): Promise<number> {
  const [row] = await sql<{days: number}>`SELECT count(DISTINCT day) AS days
FROM (SELECT day FROM events_cube UNION ALL SELECT day FROM sales_cube) AS dated`;
  return Number(row?.days ?? 0);
}
