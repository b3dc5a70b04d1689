import {literal} from "../../engine/literal.ts";
import {cleanText, nullWords, wordPattern} from "../../forms/clean-text.ts";
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
  const cell = writtenCell(column, parts);
  const cases = Object.entries(column.values ?? {}).flatMap(([theirs, ours]) => {
    // a row that is left out shows what stood there
    if (ours === null && column.required) return [];
    const then = ours === null ? "NULL" : literal(ours);
    return [`WHEN ${literal(headerKey(theirs))} THEN ${then}`];
  });
  return cases.length === 0 ? cell : `CASE ${keySql(cell)} ${cases.join(" ")} ELSE ${cell} END`;
}

/** SQL for what a file has for a column, in its own words: a cell, several joined by a space, or the same in each row. */
export function writtenCell({type, constant}: SchemaColumn, parts: readonly number[]): string {
  if (constant !== undefined) return literal(constant);
  if (parts.length === 1) return `_cell${parts[0]}`;
  const texts = parts.map((at) => cleanText(`_cell${at}`, false));
  // half an id is that of many; a date without its time is still a date
  if (type === "id") return texts.map(filled).join(" || ' ' || ");
  return `nullif(concat_ws(' ', ${texts.join(", ")}), '')`;
}

function filled(text: string): string {
  return `CASE WHEN NOT regexp_full_match(${text}, ${literal(wordPattern(nullWords))}) THEN ${text} END`;
}
