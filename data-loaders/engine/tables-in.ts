import {literal} from "./literal.ts";

/** A database, as far as it is asked here. */
interface Asked {
  rows(sql: string): Promise<readonly unknown[]>;
}

/**
 * The tables that a query names, in order: not those it defines itself. DuckDB's parser tells, so that
 * texts and comments are no names; whether they exist makes no difference. (Its own getTableNames gives
 * up on JOIN … USING, and says that there are none.)
 *
 * @throws Error `invalid query: …` for what is no single SELECT
 */
export async function tablesIn(engine: Asked, sql: string): Promise<string[]> {
  const [row] = await engine.rows(`SELECT json_serialize_sql(${literal(sql)}) AS tree`);
  const tree = JSON.parse((row as {tree: string}).tree) as Tree;
  if (tree.error) throw new Error(`invalid query: ${String(tree.error_message)} (${sql})`);
  const {length} = tree.statements as unknown[];
  if (length !== 1) throw new Error(`invalid query: ${length} statements (${sql})`);
  const names = new Set<string>();
  collect(tree.statements, new Set(), names);
  return [...names].sort();
}

type Tree = Record<string, unknown>;

/**
 * Collects the names of tables below a part of a parsed query.
 *
 * @param own names that the query defines and that are seen from here
 */
function collect(part: unknown, own: ReadonlySet<string>, names: Set<string>): void {
  if (Array.isArray(part)) for (const one of part) collect(one, own, names);
  if (typeof part !== "object" || part === null || Array.isArray(part)) return;
  const node = part as Tree;
  if (node.type === "BASE_TABLE") {
    const name = String(node.table_name).toLowerCase();
    if (node.schema_name !== "" || !own.has(name)) names.add(name);
  }
  // a recursive table sees itself
  let seen = node.type === "RECURSIVE_CTE_NODE" ? with_(own, node.cte_name) : own;
  // each of a query's tables sees those before it
  for (const {key, value} of definitions(node)) {
    collect(value, seen, names);
    seen = with_(seen, key);
  }
  for (const [field, value] of Object.entries(node))
    if (field !== "cte_map") collect(value, seen, names);
}

function definitions({cte_map: list}: Tree): readonly {key: string; value: unknown}[] {
  return (list as {map?: readonly {key: string; value: unknown}[]} | undefined)?.map ?? [];
}

function with_(own: ReadonlySet<string>, name: unknown): ReadonlySet<string> {
  return new Set([...own, String(name).toLowerCase()]);
}
