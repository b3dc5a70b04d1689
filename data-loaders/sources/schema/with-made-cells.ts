import {literal} from "../../engine/literal.ts";
import {cleanText} from "../../forms/clean-text.ts";
import {keySql} from "../../forms/key-sql.ts";
import {headerKey} from "./header-key.ts";
import {isMade} from "./is-made.ts";
import type {Match} from "./match-schema.ts";
import type {SchemaColumn} from "./source.ts";

/**
 * A relation of a file's cells with those that a schema makes of them beside: several joined by a space, values in our
 * words, or the same in each row. What follows reads them like any other cell.
 *
 * @param from a relation with text cells _cell0, _cell1, …
 */
export function withMadeCells(from: string, {schema, positions, parts}: Match): string {
  const cells = schema.columns.flatMap((column, i) =>
    isMade(column) && positions[i]! >= 0
      ? [`${madeCell(column, parts[i]!)} AS _cell${positions[i]}`]
      : []
  );
  return cells.length === 0 ? from : `(SELECT *, ${cells.join(", ")} FROM ${from})`;
}

function madeCell(column: SchemaColumn, parts: readonly number[]): string {
  if (column.constant !== undefined) return literal(column.constant);
  const cell =
    parts.length === 1
      ? `_cell${parts[0]}`
      : `nullif(concat_ws(' ', ${parts.map((at) => cleanText(`_cell${at}`, false)).join(", ")}), '')`;
  const cases = Object.entries(column.values ?? {}).flatMap(([theirs, ours]) => {
    // a row that is left out shows what stood there
    if (ours === null && column.required) return [];
    const then = ours === null ? "NULL" : literal(ours);
    return [`WHEN ${literal(headerKey(theirs))} THEN ${then}`];
  });
  return cases.length === 0 ? cell : `CASE ${keySql(cell)} ${cases.join(" ")} ELSE ${cell} END`;
}
