import {parseQuery} from "./sql/parse-query.js";

/**
 * The tables that a query names, but for those that it makes itself.
 *
 * @throws Unsupported for a text that the kernel cannot read
 */
export function namedTables(query: string): Set<string> {
  const names = new Set<string>();
  collect(parseQuery(query), new Set(), names);
  return names;
}

/** A query is data throughout, so that tables are found wherever queries can stand. */
function collect(node: unknown, own: ReadonlySet<string>, names: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  if ("kind" in node && node.kind === "table" && "name" in node) {
    if (!own.has(String(node.name))) names.add(String(node.name));
    return;
  }
  if (!("tables" in node) || !Array.isArray(node.tables)) {
    for (const part of Object.values(node)) collect(part, own, names);
    return;
  }
  const known = new Set(own);
  const {tables, ...rest} = node;
  for (const table of tables as readonly {readonly name: string; readonly query: unknown}[]) {
    // it can name those before it, and not itself
    collect(table.query, known, names);
    known.add(table.name);
  }
  collect(Object.values(rest), known, names);
}
