/** A name and the query that stands for it. */
export interface NamedQuery {
  readonly name: string;
  readonly sql: string;
}

/** Where a query's own list of tables begins, after comments. */
const ownList = /^((?:\s|--.*\n|\/\*[^]*?\*\/)*)with\s+(recursive\s+)?/i;

/** Puts tables in front of a query as common table expressions, before those it has itself. */
export function withTables(tables: readonly NamedQuery[], query: string): string {
  const text = query.trim();
  if (tables.length === 0) return text;
  const list = tables.map(({name, sql}) => `${name} AS (${sql})`).join(",\n");
  const own = ownList.exec(text);
  if (!own) return `WITH ${list}\n${text}`;
  const [all, comments, recursive = ""] = own;
  return `${comments}WITH ${recursive}${list},\n${text.slice(all.length)}`;
}
