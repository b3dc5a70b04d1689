import {Unsupported} from "../unsupported.js";
import type {Expression, SelectItem} from "../sql/ast.js";
import type {Frame} from "./frame.js";

/** A column of an answer. */
export interface OutputItem {
  readonly name: string;
  readonly value: Expression;
  /** Whether it can be named elsewhere in the SELECT. */
  readonly isNamed: boolean;
}

/** The columns of a SELECT, with those that a star stands for. */
export function expandItems(items: readonly SelectItem[], source: Frame): OutputItem[] {
  const columns = expandStars(items, source);
  const names = columns.map(({name}) => name).filter((name) => name !== "");
  // DuckDB gives the second one a name of its own
  if (new Set(names).size < names.length) throw new Unsupported("columns of one name");
  return columns;
}

function expandStars(items: readonly SelectItem[], source: Frame): OutputItem[] {
  return items.flatMap((item): OutputItem[] => {
    if (!("star" in item)) {
      const {value, alias} = item;
      if (alias !== undefined) return [{name: alias, value, isNamed: true}];
      return [{name: value.kind === "name" ? value.name : "", value, isNamed: false}];
    }
    const {table, replace} = item;
    const columns = source.columns.filter((column) =>
      table === undefined ? !column.isHidden : column.table === table
    );
    if (columns.length === 0) throw new Unsupported("star without columns");
    return columns.map((column) => {
      const {name} = column;
      const own: Expression = {
        kind: "name",
        name,
        ...(column.table !== undefined && {table: column.table})
      };
      return {name, value: replace.find((one) => one.name === name)?.value ?? own, isNamed: false};
    });
  });
}
