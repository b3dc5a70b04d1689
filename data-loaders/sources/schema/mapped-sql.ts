import {identifier} from "../../engine/identifier.ts";
import {inParentheses} from "../../engine/in-parentheses.ts";
import type {Mapping} from "./source.ts";

/** SQL for the rows that mappings make of a table, null in columns that one does not fill; without one, for none. */
export function mappedSql(
  columns: readonly {readonly name: string; readonly type: string}[],
  mappings: readonly Mapping[]
): string {
  const none = columns.map(({name, type}) => `NULL::${type} AS ${identifier(name)}`);
  return [
    `(SELECT ${none.join(", ")} LIMIT 0)`,
    ...mappings.map(({sql}) => inParentheses(sql))
  ].join(" UNION ALL BY NAME ");
}
