import {blank} from "../components/blank.js";
import {loadComparing} from "./comparing.js";
import type {SqlTag} from "./create-reader.js";
import {readMetrics} from "./read-metrics.js";

/**
 * How a chapter's figures differ from the other side, in sentences; nothing where nothing is compared.
 *
 * @param ids the metrics that the chapter is about, the first one first; those that the data lacks are left out
 */
export async function comparison(sql: SqlTag, ids: readonly string[]): Promise<HTMLElement> {
  if (!sql.other) return blank();
  const [metric, {tellComparison}] = await Promise.all([readMetrics(sql, ids), loadComparing()]);
  return tellComparison(metric, ids, sql.other);
}
