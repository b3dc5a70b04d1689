import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir, totalmem} from "node:os";
import {join} from "node:path";
import {
  type DuckDBConnection,
  DuckDBDoubleVector,
  DuckDBInstance,
  type DuckDBMaterializedResult,
  type JS
} from "@duckdb/node-api";
import {explainFailure} from "./explain-failure.ts";
import {literal} from "./literal.ts";
import {plainValue} from "./plain-value.ts";

/** What a query answers, column by column. */
export interface Columns {
  readonly names: readonly string[];
  /** As DuckDB writes them: `DECIMAL(18,2)`. */
  readonly types: readonly string[];
  /** Plain values: see plainValue. */
  readonly values: readonly (readonly unknown[])[];
}

/** A column of numbers without objects: 0 where there is NULL. */
export interface NumberColumn {
  readonly data: Float64Array;
  /** 0 where there is NULL; absent where there is none. */
  readonly valid?: Uint8Array;
}

/** A way into a database: SQL in, plain rows out, one statement after the other. */
export interface Connection {
  /** Runs one or more statements. */
  run(sql: string): Promise<void>;
  /** Rows as plain values: see plainValue. */
  rows<T>(sql: string): Promise<T[]>;
  /** The same by columns, with their types. */
  columns(sql: string): Promise<Columns>;
  /** Columns of DOUBLEs, for millions of rows. */
  doubles(sql: string): Promise<NumberColumn[]>;
  /**
   * Runs statements in an engine of the connection's own, with half the memory: what could end DuckDB altogether
   * ends that one. It is there for the next ones too, unless these have failed.
   */
  isolated(sql: string): Promise<void>;
  /** Closes that engine until it is needed again. */
  closeIsolated(): Promise<void>;
}

/** A database and a way into it. */
export interface Engine extends Connection {
  /** Bytes it may use. */
  readonly memory: number;
  /** Opens another way into the same database, to run statements at the same time; temporary tables are each one's own. */
  connect(): Promise<Connection>;
  /** Ends the running statement, which then fails. */
  interrupt(): void;
  /** Share of the running statement that is done, 0 to 1, as far as the database can tell. */
  progress(): number;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Bytes the engine may use; default: 60 % of what the machine or container has. */
  memory?: number;
  /** Default: one per core. */
  threads?: number;
  /** Where to spill what does not fit; on disk. Default: a folder of its own in the system's. */
  tempDir?: string;
}

/**
 * Opens an empty in-memory DuckDB whose session zone is UTC; the only door to it.
 *
 * @throws UserError when the disk is full, a folder cannot be written or memory runs out.
 */
export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const {memory, threads, tempDir} = options;
  const bytes = memory ?? defaultMemory();
  const spill = await mkdtemp(join(tempDir ?? tmpdir(), "daybook-engine-"));
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${bytes}B`,
    temp_directory: spill,
    ...(threads === undefined ? {} : {threads: String(threads)})
  });
  const sessions: DuckDBConnection[] = [];
  const connect = async () => {
    const session = await instance.connect();
    sessions.push(session);
    await session.run(`SET TimeZone = ${literal("UTC")}`);
    // Counts progress without drawing a bar of its own.
    await session.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
    return session;
  };
  const first = await connect();
  const another = () => openEngine({...options, memory: Math.floor(bytes / 2)});
  const connections: Connection[] = [];
  const open = (session: DuckDBConnection) => {
    const connection = connectionOf(session, another);
    connections.push(connection);
    return connection;
  };
  return {
    ...open(first),
    memory: bytes,
    connect: async () => open(await connect()),
    interrupt: () => first.interrupt(),
    progress: () => Math.max(0, first.progress.percentage) / 100,
    async close() {
      for (const connection of connections) await connection.closeIsolated();
      for (const session of sessions) session.closeSync();
      instance.closeSync();
      await rm(spill, {recursive: true, force: true});
    }
  };
}

function connectionOf(session: DuckDBConnection, another: () => Promise<Engine>): Connection {
  let own: Engine | undefined;
  let running: Promise<void> | undefined;
  const closeIsolated = async () => {
    const closing = own;
    own = undefined;
    closing?.interrupt();
    // an instance closed under a running statement would never let go of it
    await running?.catch(() => undefined);
    await closing?.close();
  };
  return {
    async isolated(sql) {
      own ??= await another();
      try {
        await (running = own.run(sql));
      } catch (error) {
        running = undefined;
        await closeIsolated();
        throw error;
      }
    },
    closeIsolated,
    run: (sql) => explained(async () => void (await session.run(sql))),
    rows: <T>(sql: string) =>
      explained(async () => {
        const result = await session.run(sql);
        return (await result.convertRowObjects<JS>(plainValue)) as T[];
      }),
    columns: (sql) =>
      explained(async () => {
        const result = await session.run(sql);
        const names = result.columnNames();
        const types = result.columnTypes().map(String);
        // of no row it gives no columns either
        const values = await result.convertColumns<JS>(plainValue);
        return {names, types, values: names.map((_, i) => values[i] ?? [])};
      }),
    doubles: (sql) => explained(async () => readDoubles(await session.run(sql)))
  };
}

async function readDoubles(result: DuckDBMaterializedResult): Promise<NumberColumn[]> {
  const {rowCount} = result;
  const columns = result.columnNames().map(() => ({
    data: new Float64Array(rowCount),
    valid: new Uint8Array(rowCount).fill(1),
    hasNull: false
  }));
  let at = 0;
  for (const chunk of await result.fetchAllChunks()) {
    const rows = chunk.rowCount;
    columns.forEach((column, c) => {
      const vector = chunk.getColumnVector(c);
      if (!(vector instanceof DuckDBDoubleVector))
        throw new Error(`unsupported type: ${vector.type}`);
      for (let i = 0; i < rows; ++i) {
        const value = vector.getItem(i);
        if (value === null) {
          column.valid[at + i] = 0;
          column.hasNull = true;
        } else column.data[at + i] = value;
      }
    });
    at += rows;
  }
  return columns.map(({data, valid, hasNull}) => (hasNull ? {data, valid} : {data}));
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainFailure(error);
  }
}

function defaultMemory(): number {
  // A container's limit is what the process can really have; 0 or huge means there is none.
  const limit = process.constrainedMemory();
  const total = limit > 0 && limit < totalmem() ? limit : totalmem();
  return Math.floor(total * 0.6);
}
