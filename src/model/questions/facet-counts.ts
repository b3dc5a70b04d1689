import {eventCounts} from "../event-counts.js";
import type {SetFilterId} from "../filters.js";

/**
 * How many events there are of each value of a filter; of a value that no event has, how many order lines. From
 * relations that are exact for a shop of any size.
 *
 * @returns a query of two columns, value and rows
 */
export function facetCounts(id: SetFilterId): string {
  return id === "event_type"
    ? ofTypes
    : `SELECT value, CASE WHEN sum(events) > 0 THEN sum(events) ELSE sum(lines) END AS rows
FROM (
  SELECT ${id} AS value, sum(events) AS events, 0 AS lines
  FROM events_cube
  GROUP BY ${id}
  UNION ALL
  SELECT ${id} AS value, 0 AS events, sum(lines) AS lines
  FROM sales_cube
  GROUP BY ${id}
) AS either
GROUP BY value`;
}

const ofTypes = Object.entries(eventCounts)
  .map(
    ([type, column]) =>
      `SELECT '${type}' AS value, coalesce(sum(${column}), 0) AS rows FROM events_cube`
  )
  .join(" UNION ALL ");
