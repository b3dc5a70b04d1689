import type {NamedQuery} from "../model/with-tables.js";
import {withTables} from "../model/with-tables.js";

/**
 * The relations that a query names: those without which it cannot be bound. So the database decides, and
 * any SQL will do; its own list of the tables in a query gives up on JOIN … USING and fails.
 *
 * @param relations all there are
 * @param bind fails where a query cannot be bound
 * @throws whatever is wrong with the query itself
 */
export async function namedRelations(
  query: string,
  relations: readonly NamedQuery[],
  bind: (query: string) => Promise<void>
): Promise<string[]> {
  await bind(withTables(relations, query));
  const names: string[] = [];
  for (const one of relations) {
    const others = relations.filter((other) => other !== one);
    await bind(withTables(others, query)).catch(() => names.push(one.name));
  }
  return names.sort();
}
