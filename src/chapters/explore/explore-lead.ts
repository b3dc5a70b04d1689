import {prose} from "../../components/prose.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {readMetrics} from "../../reader/read-metrics.js";

/** What lies under the chosen filters, ready to be asked. */
export async function exploreLead(sql: SqlTag): Promise<DocumentFragment> {
  const {has} = sql.reader.context;
  const ids = ["events", "sessions", "orders", "revenue"];
  const metric = await readMetrics(sql, ids);
  const counted = (id: string, one: string) =>
    prose`${metric(id)} ${metric.value(id) === 1 ? one : `${one}s`}`;
  const parts = [
    has.events && counted("events", "event"),
    has.sessions && counted("sessions", "session"),
    has.sales && counted("orders", "order"),
    has.revenue && prose`${metric("revenue")} of revenue`
  ].filter((part) => part !== false);
  const ask = "Ask anything in SQL: your query is answered in this browser, and leaves it nowhere.";
  if (parts.length === 0) return prose`${ask}`;
  const listed = parts.flatMap((part, i) => {
    const before = i === 0 ? "" : i === parts.length - 1 ? " and " : ", ";
    return [prose`${before}${part}`];
  });
  const text = prose``;
  text.append("Under these filters: ", ...listed, `. ${ask}`);
  return text;
}
