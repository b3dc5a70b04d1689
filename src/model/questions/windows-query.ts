import {eventCounts} from "../event-counts.js";

/** What windows are split by; each its own column of the log. */
export const windowDimensions = [
  {id: "event_type", label: "Event type"},
  {id: "category", label: "Category"},
  {id: "brand", label: "Brand"}
] as const;

export type WindowDimension = (typeof windowDimensions)[number]["id"];

/** Lengths of windows on offer, in seconds, and the relation that is fine enough for each. */
export const windowGrains = [
  {seconds: 604_800, label: "1 week", from: "days"},
  {seconds: 86_400, label: "1 day", from: "days"},
  {seconds: 3_600, label: "1 hour", from: "hours"},
  {seconds: 900, label: "15 min", from: "events_by_second"},
  {seconds: 300, label: "5 min", from: "events_by_second"},
  {seconds: 60, label: "1 min", from: "events_by_second"},
  {seconds: 10, label: "10 s", from: "events_by_second"},
  {seconds: 2, label: "2 s", from: "events_by_second"}
] as const;

/** Windows that one chart holds at most. */
export const mostWindows = 600;

export interface WindowsQueryOptions {
  /** Length of a window, in seconds; one of windowGrains. */
  grain: number;
  by: WindowDimension;
  /** The stretch in seconds since 1970, `to` not included. */
  from: number;
  to: number;
  hasEvents: boolean;
}

/** Series that are named; the rest are summed up. */
const named = 5;

/**
 * SQL for counts in tumbling windows: consecutive, of one length, none overlapping; weeks begin on
 * Monday. Rows: `start` (seconds since 1970), `series` (the five largest by name, or "all others"), `n`.
 *
 * @throws Error `unknown grain: …`
 */
export function windowsQuery(options: WindowsQueryOptions): string {
  const {grain, by, from, to} = options;
  return `WITH ticks AS (
${ticks(options)}
), stretch AS (
  SELECT second, series, n
  FROM ticks
  WHERE second >= ${from} AND second < ${to} -- the stretch that was asked for
    AND n > 0 -- a row may count other things
), ranked AS (
  SELECT series, row_number() OVER (ORDER BY sum(n) DESC, series) AS place
  FROM stretch
  GROUP BY series
)
-- 345,600 seconds after 1970 began is a Monday
SELECT CAST(second - (second - 345600) % ${grain} AS DOUBLE) AS start,
  CASE WHEN place <= ${named} THEN stretch.series ELSE 'all others' END AS series,
  CAST(sum(n) AS DOUBLE) AS n
FROM stretch
JOIN ranked ON ranked.series = stretch.series
GROUP BY 1, 2
ORDER BY 1, ${by === "event_type" ? 2 : "min(place)"}, 2`;
}

function ticks({grain, by, hasEvents}: WindowsQueryOptions): string {
  const source = windowGrains.find(({seconds}) => seconds === grain)?.from;
  if (!source) throw new Error(`unknown grain: ${grain}`);
  if (source === "events_by_second")
    return `  SELECT second, CAST(${by} AS VARCHAR) AS series, n FROM events_by_second`;
  const time = source === "days" ? "day" : "day, hour";
  const second = `CAST(epoch(day) AS BIGINT)${source === "days" ? "" : " + CAST(hour AS BIGINT) * 3600"}`;
  const select = (series: string, n: string, relation: string, group = "") =>
    `  SELECT ${second} AS second, ${series} AS series, n
  FROM (SELECT ${time}${group}, ${n} AS n FROM ${relation} GROUP BY ${time}${group}) AS counted`;
  if (!hasEvents) {
    const [relation, n] = source === "days" ? ["sales_cube", "sum(lines)"] : ["sales", "count(*)"];
    const series = by === "event_type" ? "kind" : by;
    return select(`CAST(${series} AS VARCHAR)`, n, relation, `, ${series}`);
  }
  const relation = source === "days" ? "events_cube" : "session_products";
  if (by !== "event_type")
    return select(`CAST(${by} AS VARCHAR)`, "sum(events)", relation, `, ${by}`);
  return Object.entries(eventCounts)
    .map(([type, column]) => select(`'${type}'`, `sum(${column})`, relation))
    .join("\n  UNION ALL\n");
}
