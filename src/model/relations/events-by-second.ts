import {literal} from "../literal.js";
import {allEventsBySecond} from "./all-events-by-second.js";
import {day, weight} from "./columns.js";
import {filterConditions, where} from "./filter-conditions.js";
import type {FilteredRelation} from "./relation.js";

export const eventsBySecond: FilteredRelation = {
  name: "events_by_second",
  about:
    "The last part of the log by second, under the reader’s filters; available after openEventsBySecond(), which loads it.",
  grain: allEventsBySecond.grain,
  columns: [...allEventsBySecond.columns, day, weight],
  isSampled: false,
  from: () => [allEventsBySecond.name],
  sql(filters) {
    const conditions = filterConditions(filters);
    const types = filters.sets.event_type ?? [];
    if (types.length > 0) conditions.push(`event_type IN (${types.map(literal).join(", ")})`);
    return `SELECT * FROM (SELECT *, DATE '1970-01-01' + CAST(second // 86400 AS INTEGER) AS day, 1 AS weight FROM fine.${allEventsBySecond.name})${where(conditions)}`;
  }
};
