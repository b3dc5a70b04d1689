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
 * - `records`: price, price_band, how many (n) and how many of their cells are empty (nulls, cells):
 *   events, or order lines where there are no events
 *
 * @param query SQL that reads visits, sales, records or any published table
 * @param filters what the reader has chosen
 * @param hasEvents whether the report has an event log
 */
export function withFilters(query: string, filters: Filters, hasEvents: boolean): string {
  const ctes: string[] = [];
  const needs = (name: string) => new RegExp(`\\b(from|join)\\s+${name}\\b`, "i").test(query);
  const records = needs("records");
  const [counts, takings] = [needs("counts"), needs("takings")];
  if (needs("visits") || counts || (records && hasEvents))
    ctes.push(`visits AS (${visitsSql(filters)})`);
  if (needs("sales") || takings || (records && !hasEvents))
    ctes.push(`sales AS (${salesSql(filters)})`);
  if (counts) ctes.push(`counts AS (${countsOfVisits})`);
  if (takings) ctes.push(`takings AS (${takingsOfSales})`);
  if (records) ctes.push(`records AS (${hasEvents ? recordsOfVisits : recordsOfSales})`);
  const text = query.trim();
  if (ctes.length === 0) return text;
  const own = /^with\s+/i.exec(text);
  return own
    ? `WITH ${ctes.join(",\n")},\n${text.slice(own[0].length)}`
    : `WITH ${ctes.join(",\n")}\n${text}`;
}

const dimensions = "day, category, brand, price_band, state, source, country";

const countsOfVisits = `SELECT ${dimensions}, views, carts, removals, purchases FROM visits`;

const takingsOfSales = `SELECT ${dimensions}, kind, quantity, amount, 1 AS lines FROM sales`;

const recordsOfVisits =
  "SELECT price, price_band, views + carts + removals + purchases AS n, nulls, cells FROM visits";

const recordsOfSales = "SELECT price, price_band, 1 AS n, nulls, cells FROM sales";

function visitsSql(filters: Filters): string {
  const types = filters.sets.event_type ?? [];
  const conditions = commonConditions(filters);
  if (types.length === 0) return `SELECT * FROM all_visits${where(conditions)}`;
  const entries = Object.entries(eventCounts);
  const kept = entries.filter(([type]) => types.includes(type)).map(([, column]) => column);
  const dropped = entries.filter(([type]) => !types.includes(type)).map(([, column]) => column);
  conditions.push(kept.length ? `(${kept.map((c) => `${c} > 0`).join(" OR ")})` : "false");
  const zeroed = dropped.length
    ? ` REPLACE (${dropped.map((c) => `0::UINTEGER AS ${c}`).join(", ")})`
    : "";
  return `SELECT *${zeroed} FROM all_visits${where(conditions)}`;
}

function salesSql(filters: Filters): string {
  const types = filters.sets.event_type ?? [];
  const conditions = commonConditions(filters);
  // an order line is a purchase: asking for other event types alone leaves none
  if (types.length > 0 && !types.includes("purchase")) conditions.push("false");
  return `SELECT * FROM all_sales${where(conditions)}`;
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
