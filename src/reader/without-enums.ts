/** A column of a query's answer, as DESCRIBE tells it. */
export interface DescribedColumn {
  readonly name: string;
  readonly type: string;
}

/**
 * A query whose ENUM columns are texts. What DuckDB-WASM sends part by part lacks the values of its ENUMs, which would
 * all be read as empty.
 *
 * @returns the query, and how many characters follow the one that was given
 */
export function withoutEnums(
  query: string,
  columns: readonly DescribedColumn[]
): {readonly text: string; readonly after: number} {
  const isEnum = ({type}: DescribedColumn) => type.startsWith("ENUM");
  if (!columns.some(isEnum)) return {text: query, after: 0};
  const places = columns.map((_, i) => `c${i}`);
  const items = columns.map((column, i) => {
    const value = isEnum(column) ? `CAST(c${i} AS VARCHAR)` : `c${i}`;
    return `${value} AS "${column.name.replaceAll('"', '""')}"`;
  });
  const end = `\n) AS answer(${places.join(", ")})`;
  return {text: `SELECT ${items.join(", ")} FROM (\n${query}${end}`, after: end.length};
}
