import {prose} from "../../components/prose.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {readMetrics} from "../../reader/read-metrics.js";

/** What lies under the chosen filters, ready to be asked. */
export async function exploreLead(sql: SqlTag): Promise<DocumentFragment> {
  const {has} = sql.reader.context;
  const ids = ["events", "sessions", "orders", "revenue"];
  const metric = await readMetrics(sql, ids);
  const parts = [
    has.events && prose`${metric("events")} events`,
    has.sessions && prose`${metric("sessions")} sessions`,
    has.sales && prose`${metric("orders")} orders`,
    has.revenue && prose`${metric("revenue")} of revenue`
  ].filter((part) => part !== false);
  const [first = prose`Nothing`, ...others] = parts;
  const listed = others.reduce<DocumentFragment>(
    (text, part, i) => prose`${text}${i === others.length - 1 ? " and " : ", "}${part}`,
    first
  );
  return prose`${listed} lie under these filters. Ask them anything in SQL: your query is answered in this browser, and leaves it nowhere.`;
}
