import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** How many sessions reached each step at least once. */
export interface StepRow {
  viewed: number;
  carted: number;
  bought: number;
}

/** Reads how many sessions reached each step; always one row. */
export function funnelSteps(sql: SqlTag): Promise<Rows<StepRow>> {
  return sql<StepRow>`SELECT
  count(DISTINCT CASE WHEN views > 0 THEN session_no END) * coalesce(max(weight), 1) AS viewed,
  count(DISTINCT CASE WHEN carts > 0 THEN session_no END) * coalesce(max(weight), 1) AS carted,
  count(DISTINCT CASE WHEN purchases > 0 THEN session_no END) * coalesce(max(weight), 1) AS bought
FROM session_products`;
}
