import type {Filters} from "../filters.js";
import {setFilters} from "../filters.js";
import {literal} from "../literal.js";

/** What the filters ask of the columns that every filtered relation has. */
export function filterConditions({from, to, sets}: Filters): string[] {
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

/** Conditions as the end of a query. */
export function where(conditions: readonly string[]): string {
  return conditions.length ? ` WHERE ${conditions.join(" AND ")}` : "";
}
