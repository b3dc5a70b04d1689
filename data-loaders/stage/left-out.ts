import {literal} from "../engine/literal.ts";
import {keySql} from "../forms/key-sql.ts";
import {headerKey} from "../sources/schema/header-key.ts";
import type {Reject} from "../sources/schema/reject.ts";
import type {SchemaColumn} from "../sources/schema/source.ts";

/**
 * Why rows are rejected whose value in a column stands for nothing, where each row must have one, and SQL that is true for
 * them; see SchemaColumn.values.
 */
export function leftOut(
  {name, to, required, values = {}}: SchemaColumn,
  cell: string
): (Reject & {readonly when: string}) | undefined {
  const keys = Object.keys(values).filter((theirs) => values[theirs] === null);
  if (!required || keys.length === 0) return undefined;
  const list = keys.map((theirs) => literal(headerKey(theirs))).join(", ");
  const when = `${keySql(cell)} IN (${list})`;
  return {kind: "left out", what: name, column: to ?? null, when};
}
