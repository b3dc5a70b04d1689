import {DuckDBTypeId, JSDuckDBValueConverter} from "@duckdb/node-api";
import type {DuckDBType, DuckDBValue, DuckDBValueConverter, JS} from "@duckdb/node-api";

/**
 * A DuckDB value as plain JavaScript: integers beyond 2^53 stay bigint, every other number is a
 * number, dates and times are ISO strings.
 */
export function plainValue(
  value: DuckDBValue,
  type: DuckDBType,
  converter: DuckDBValueConverter<JS>
): JS {
  const js = JSDuckDBValueConverter(value, type, converter);
  if (typeof js === "bigint") return isSafe(js) ? Number(js) : js;
  if (js instanceof Date) {
    const iso = js.toISOString();
    return type.typeId === DuckDBTypeId.DATE ? iso.slice(0, 10) : iso;
  }
  return js;
}

function isSafe(value: bigint): boolean {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
}
