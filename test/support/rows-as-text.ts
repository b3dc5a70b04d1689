import type {Duckdb} from "./open-duckdb.ts";

/** Each row of a query as one line: its values as the database writes them, "-" where there is none. */
export async function rowsAsText(db: Pick<Duckdb, "rows">, sql: string): Promise<string[]> {
  const rows = await db.rows(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${sql})`);
  return rows.map((row) =>
    Object.values(row)
      .map((value) => value ?? "-")
      .join(" | ")
  );
}
