import {DuckDBInstance} from "@duckdb/node-api";

/** A database in memory, opened without any of the report's own code. */
export interface Duckdb {
  run(sql: string): Promise<void>;
  /** Rows as objects; numbers of any kind as doubles. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): void;
}

/** Opens an empty database in memory. */
export async function openDuckdb(): Promise<Duckdb> {
  const connection = await (await DuckDBInstance.create()).connect();
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjectsJS()
        .map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))
        );
    },
    close: () => connection.closeSync()
  };
}

function plain(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
