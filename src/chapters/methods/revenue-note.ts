import {prose} from "../../components/prose.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {readMetrics} from "../../reader/read-metrics.js";
import {describeRevenue} from "../shared/describe-revenue.js";

/** What revenue is in this report; nothing without amounts. */
export async function revenueNote(sql: SqlTag): Promise<DocumentFragment> {
  const {has} = sql.reader.context;
  if (!has.revenue) return prose``;
  const metric = await readMetrics(sql, idsOf(has));
  return prose`Revenue is ${describeRevenue(metric, has)}, everywhere in this report.`;
}

/** What the note queries. */
export async function revenueNoteReads(sql: SqlTag): Promise<string[]> {
  const ids = idsOf(sql.reader.context.has);
  const metric = await readMetrics(sql, ids);
  return [...new Set(ids.flatMap((id) => metric.sql(id).reads))];
}

function idsOf({revenue, tax}: {readonly revenue: boolean; readonly tax: boolean}): string[] {
  return revenue && tax ? ["tax"] : [];
}
