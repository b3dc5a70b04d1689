import type {Filters} from "../filters.js";
import {filterConditions, where} from "./filter-conditions.js";
import {missingMoney} from "./money-columns.js";
import type {ReportShape} from "./relation.js";

/** Rows of a table of order lines under filters, with `weight` and all parts of what was paid. */
export function filterLines(
  table: string,
  filters: Filters,
  {money, weight}: Pick<ReportShape, "money"> & {readonly weight: number}
): string {
  const types = filters.sets.event_type ?? [];
  const conditions = filterConditions(filters);
  // an order line is a purchase: asking for other event types alone leaves none
  if (types.length > 0 && !types.includes("purchase")) conditions.push("false");
  return `SELECT *${missingMoney(money)}, ${weight} AS weight FROM ${table}${where(conditions)}`;
}
