import type {Filters} from "./filters.js";
import {setFilters} from "./filters.js";
import {literal} from "./literal.js";

/** The event types and the column of all_visits that counts each. */
export const eventCounts = {
  view: "views",
  cart: "carts",
  remove_from_cart: "removals",
  purchase: "purchases"
} as const;

/**
 * Puts the filtered relations a query names in front of it, so that its text stays free of filters.
 *
 * - `visits`: one row per session × product × price × day and hour of the event log, with counts
 * - `sales`: one row per order line
 * - `counts` and `takings`: the additive measures of visits and of sales by the dimensions of the
 *   filters, exact however large the shop
 * - `moments`: the end of the log second by second (after openMoments)
 * - `records`: category, brand, price, price_band, how many (n) and how many of their cells are empty
 *   (nulls, cells): events, or order lines where there are no events
 * - `tally`: how many records there are (n), by the dimensions of the filters, exact as well
 *
 * @param query SQL that reads visits, sales, records or any published table
 * @param filters what the reader has chosen
 * @param hasEvents whether the report has an event log
 * @param scale how many visitors one in visits and sales stands for; where that is more than one,
 *   counts, takings and tally come from cubes of their own
 */
export function withFilters(
  query: string,
  filters: Filters,
  hasEvents: boolean,
  scale = 1
): string {
  const asked = (name: string) => new RegExp(`\\b(from|join)\\s+${name}\\b`, "i").test(query);
  const parts = relations(filters, hasEvents, scale > 1);
  const needed = new Set<string>();
  const need = (name: string) => {
    for (const other of parts[name]!.needs) need(other);
    needed.add(name);
  };
  Object.keys(parts).filter(asked).forEach(need);
  const ctes = Object.keys(parts)
    .filter((name) => needed.has(name))
    .map((name) => `${name} AS (${parts[name]!.sql})`);
  const text = query.trim();
  if (ctes.length === 0) return text;
  const own = /^with\s+/i.exec(text);
  return own
    ? `WITH ${ctes.join(",\n")},\n${text.slice(own[0].length)}`
    : `WITH ${ctes.join(",\n")}\n${text}`;
}

/** The relations whose rows are a sample where scale is more than one. */
const sampled = /\b(from|join)\s+(visits|sales|records)\b/i;

/** Whether what a query answers is an estimate where visits and sales are a sample. */
export function readsSample(query: string): boolean {
  return sampled.test(query);
}

const dimensions = "day, category, brand, price_band, state, source, country";

/** Each relation's query and the relations it reads, which come before it. */
function relations(
  filters: Filters,
  hasEvents: boolean,
  cubes: boolean
): Record<string, {needs: readonly string[]; sql: string}> {
  const facts = hasEvents ? "visits" : "sales";
  return {
    visits: {needs: [], sql: eventsSql("all_visits", filters)},
    sales: {needs: [], sql: linesSql("all_sales", filters)},
    counts: cubes
      ? {needs: [], sql: eventsSql("all_counts", filters)}
      : {
          needs: ["visits"],
          sql: `SELECT ${dimensions}, views, carts, removals, purchases FROM visits`
        },
    takings: cubes
      ? {needs: [], sql: linesSql("all_takings", filters)}
      : {
          needs: ["sales"],
          sql: `SELECT ${dimensions}, kind, quantity, amount, 1 AS lines FROM sales`
        },
    records: {
      needs: [facts],
      sql: hasEvents
        ? `SELECT category, category_code, brand, price, price_band, views + carts + removals + purchases AS n, nulls, cells${cubes ? ", user_no" : ""} FROM visits`
        : `SELECT category, category_code, brand, price, price_band, 1 AS n, nulls, cells${cubes ? ", customer_no, order_no" : ""} FROM sales`
    },
    moments: {needs: [], sql: momentsSql(filters)},
    tally: {
      needs: [hasEvents ? "counts" : "takings"],
      sql: hasEvents
        ? `SELECT ${dimensions}, views + carts + removals + purchases AS n FROM counts`
        : `SELECT ${dimensions}, lines AS n FROM takings`
    }
  };
}

function eventsSql(table: string, filters: Filters): string {
  const types = filters.sets.event_type ?? [];
  const conditions = commonConditions(filters);
  if (types.length === 0) return `SELECT * FROM ${table}${where(conditions)}`;
  const entries = Object.entries(eventCounts);
  const kept = entries.filter(([type]) => types.includes(type)).map(([, column]) => column);
  const dropped = entries.filter(([type]) => !types.includes(type)).map(([, column]) => column);
  conditions.push(kept.length ? `(${kept.map((c) => `${c} > 0`).join(" OR ")})` : "false");
  const zeroed = dropped.length
    ? ` REPLACE (${dropped.map((c) => `0::UINTEGER AS ${c}`).join(", ")})`
    : "";
  return `SELECT *${zeroed} FROM ${table}${where(conditions)}`;
}

function linesSql(table: string, filters: Filters): string {
  const types = filters.sets.event_type ?? [];
  const conditions = commonConditions(filters);
  // an order line is a purchase: asking for other event types alone leaves none
  if (types.length > 0 && !types.includes("purchase")) conditions.push("false");
  return `SELECT * FROM ${table}${where(conditions)}`;
}

/** The log second by second is in a database of its own; see moments.ts. */
function momentsSql(filters: Filters): string {
  const conditions = commonConditions(filters);
  const types = filters.sets.event_type ?? [];
  if (types.length > 0) conditions.push(`event_type IN (${types.map(literal).join(", ")})`);
  return `SELECT * FROM (SELECT *, DATE '1970-01-01' + CAST(second // 86400 AS INTEGER) AS day FROM fine.all_moments)${where(conditions)}`;
}

function commonConditions({from, to, sets}: Filters): string[] {
  const conditions: string[] = [];
  if (from) conditions.push(`day >= ${literal(from)}::DATE`);
  if (to) conditions.push(`day <= ${literal(to)}::DATE`);
  for (const {id} of setFilters) {
    const values = sets[id];
    if (id === "event_type" || !values?.length) continue;
    conditions.push(`${id} IN (${values.map(literal).join(", ")})`);
  }
  return conditions;
}

function where(conditions: readonly string[]): string {
  return conditions.length ? ` WHERE ${conditions.join(" AND ")}` : "";
}
