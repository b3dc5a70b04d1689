import {metrics} from "../../src/model/metrics/dictionary.ts";
import type {Metric} from "../../src/model/metrics/metric.ts";
import {metricsQuery} from "../../src/model/metrics/metrics-query.ts";
import {isOrderLine} from "../../src/model/relations/columns.ts";
import {withTables} from "../../src/model/with-tables.ts";
import {inParentheses} from "../engine/in-parentheses.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {Manifest} from "../manifest.ts";
import {suppliedColumns} from "./open-facts.ts";

/** A metric of the whole report and the query it was asked with when the report was built. */
export interface ExactMetric {
  readonly value: number | null;
  readonly sql: string;
}

/** What the log's metrics that do not add up are asked of when the report is built. */
const ofLog: Record<string, string> = {
  sessions: "sessions FROM log_totals",
  users: "users FROM log_totals",
  products: "count(DISTINCT product_id) FROM product_totals",
  brands: "count(DISTINCT brand) FROM product_totals WHERE brand <> '(none)'",
  categories: "count(DISTINCT category_code) FROM product_totals WHERE category_code <> '(none)'",
  session_conversion:
    "(SELECT count(*) FROM kept_sessions WHERE purchases > 0) / CAST(nullif(sessions, 0) AS DOUBLE) FROM log_totals",
  sessions_per_user: "sessions / CAST(nullif(users, 0) AS DOUBLE) FROM log_totals",
  events_per_session: "events_in_sessions / CAST(nullif(sessions, 0) AS DOUBLE) FROM log_totals"
};

/** Prices of all events, as the metrics' own queries want them. */
const pricesOfLog = "SELECT price, events AS n FROM product_totals";

/** Prices and empty cells of all order lines. */
const recordsOfLines = `SELECT price, price_band, 1 AS n, nulls, cells FROM all_sales WHERE ${isOrderLine}`;

/**
 * The metrics that a sample of visitors could only estimate, of the whole report and exact: from the
 * rollups, which tell of everyone.
 *
 * @param engine with rollups and facts opened
 */
export async function exactMetrics(
  engine: Engine,
  manifest: Manifest,
  has: {readonly events: boolean; readonly sales: boolean}
): Promise<Record<string, ExactMetric>> {
  const exact: Record<string, ExactMetric> = {};
  for (const metric of metrics.filter(({sampled}) => sampled.kind !== "exact")) {
    const sql = exactQuery(metric, manifest, has);
    if (sql === undefined) continue;
    const [row] = await engine.rows<{value: number | null}>(
      `SELECT CAST(value AS DOUBLE) AS value FROM ${inParentheses(sql)} AS metric(value)`
    );
    exact[metric.id] = {value: row!.value, sql};
  }
  return exact;
}

function exactQuery(
  metric: Metric,
  manifest: Manifest,
  has: {readonly events: boolean; readonly sales: boolean}
): string | undefined {
  const {id, from} = metric;
  if (from === "session_products") return has.events ? `SELECT ${ofLog[id]!}` : undefined;
  const own = metricsQuery(from, [metric]);
  if (from === "sales")
    return has.sales
      ? withTables([{name: "sales", sql: "SELECT * FROM all_sales"}], own)
      : undefined;
  if (!has.events) return withTables([{name: "records", sql: recordsOfLines}], own);
  return id === "completeness"
    ? completenessOfLog(manifest)
    : withTables([{name: "records", sql: pricesOfLog}], own);
}

/** The ingest has counted the empty cells of every column. */
function completenessOfLog(manifest: Manifest): string {
  const names = suppliedColumns(manifest, "events").map((name) => `'${name}'`);
  return `SELECT 1 - sum(nulls) / CAST(nullif(sum(rows), 0) AS DOUBLE) FROM manifest_columns
WHERE "table" = 'events' AND "column" IN (${names.join(", ") || "''"})`;
}
