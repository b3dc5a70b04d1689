import {prose} from "../../components/prose.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {readMetrics} from "../../reader/read-metrics.js";
import {describeRevenue} from "../shared/describe-revenue.js";

/** What revenue is in this report; nothing without sales. */
export async function revenueNote(sql: SqlTag): Promise<DocumentFragment> {
  const {has} = sql.reader.context;
  if (!has.sales) return prose``;
  const metric = await readMetrics(sql, has.tax ? ["tax"] : []);
  return prose`Revenue is ${describeRevenue(metric, has)}, everywhere in this report.`;
}
