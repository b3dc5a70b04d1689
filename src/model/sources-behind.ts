import type {Source, Sources} from "./source.js";

/**
 * What rows were made of: what their author says, else the query that gave them.
 *
 * @param what names what shows them: "a table"
 * @throws Error `missing source: …` where neither tells whether they are of a sample
 */
export function sourcesBehind(
  rows: readonly unknown[] & Partial<Source>,
  sql: Sources | undefined,
  what: string
): Sources {
  if (sql !== undefined) return sql;
  if (rows.sql !== undefined) return rows as unknown as Source;
  throw new Error(`missing source: ${what}’s rows are no query’s; say sql: what they were made of`);
}
