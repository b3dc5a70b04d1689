import type {ToldColumn} from "./tell-tables.js";

/** The one query that tells what a column of a table holds: its range, or its values by how often they are there. */
export function columnQueries(
  table: string,
  {name, type}: Pick<ToldColumn, "name" | "type">
):
  | {readonly range: string; readonly top?: undefined}
  | {readonly top: string; readonly range?: undefined} {
  if (["VARCHAR", "ENUM", "BOOLEAN"].includes(type))
    return {
      top: `SELECT CAST(${name} AS VARCHAR) AS value, count(*) AS n
FROM ${table}
GROUP BY value
ORDER BY n DESC, value`
    };
  return {
    range: `SELECT count(*) AS n, count(${name}) AS filled, min(${name}) AS low, max(${name}) AS high
FROM ${table}`
  };
}
