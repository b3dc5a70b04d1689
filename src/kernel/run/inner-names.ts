import type {Source} from "../sql/ast.js";
import type {Tables} from "./context.js";

/** Tells which columns a source of rows has; here a table, as only such queries may depend on an outer one. */
export function innerNames(
  source: Source,
  tables: Tables
): (name: {readonly table?: string; readonly name: string}) => boolean {
  if (source.kind !== "table") return () => true;
  const {alias} = source;
  const names = new Set(tables(source.name).columns.map(({name}) => name));
  return ({table, name}) => (table === undefined || table === alias) && names.has(name);
}
