import {eventCounts} from "../event-counts.js";
import type {Filters} from "../filters.js";
import {filterConditions, where} from "./filter-conditions.js";

/**
 * Rows of a table with counts by type of event, under filters, with `events` and `weight`. A type that
 * the reader has not chosen counts as nothing.
 */
export function filterEvents(table: string, filters: Filters, weight: number): string {
  const types = filters.sets.event_type ?? [];
  const conditions = filterConditions(filters);
  const entries = Object.entries(eventCounts);
  const isKept = (type: string) => types.length === 0 || types.includes(type);
  const kept = entries.filter(([type]) => isKept(type)).map(([, column]) => column);
  const dropped = entries.filter(([type]) => !isKept(type)).map(([, column]) => column);
  if (types.length > 0)
    conditions.push(kept.length ? `(${kept.map((c) => `${c} > 0`).join(" OR ")})` : "false");
  const zeroed = dropped.length
    ? ` REPLACE (${dropped.map((c) => `0::UINTEGER AS ${c}`).join(", ")})`
    : "";
  const events = kept.length ? kept.join(" + ") : "0::UINTEGER";
  return `SELECT *${zeroed}, ${events} AS events, ${weight} AS weight FROM ${table}${where(conditions)}`;
}
