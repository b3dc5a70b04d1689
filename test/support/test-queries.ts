import {afterAll, beforeAll, expect, test} from "vitest";
import type {Duckdb} from "./open-duckdb.ts";
import {openDuckdb} from "./open-duckdb.ts";

/** A query, and its rows as lines, worked out by hand. */
export type QueryCase = readonly [name: string, sql: string, rows: readonly string[]];

/** Tests what queries find in tables that stand for the relations of their names. */
export function testQueries(tables: string, cases: readonly QueryCase[]): void {
  let db: Duckdb;
  beforeAll(async () => {
    db = await openDuckdb();
    await db.run(tables);
  });
  afterAll(() => db.close());
  test.each(cases)("%s", async (_, sql, rows) => {
    const found = await db.rows(sql);
    expect(found.map((row) => Object.values(row).map(written).join(" | "))).toEqual(rows);
  });
}

function written(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(5, 10);
  return typeof value === "number" ? String(Number(value.toFixed(3))) : String(value ?? "-");
}
