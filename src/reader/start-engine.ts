import {AsyncDuckDB, ConsoleLogger, LogLevel} from "@duckdb/duckdb-wasm";
import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {type RecordBatch, Table} from "apache-arrow";
import {FileAttachment} from "observablehq:stdlib";
import type {Answered} from "../model/answer.js";
import {FailedQuery} from "../model/explore/failed-query.js";
import {readQueryError} from "../model/explore/read-query-error.js";
import type {Filters} from "../model/filters.js";
import type {ReportShape} from "../model/relations/relation.js";
import {filteredRelations} from "../model/relations.js";
import {withFilters} from "../model/with-filters.js";
import {arrowAnswer} from "./arrow-answer.js";
import type {EngineState} from "./create-engine-state.js";
import {fetchBytes} from "./fetch-bytes.js";
import {namedRelations} from "./named-relations.js";
import {withoutEnums} from "./without-enums.js";

/** DuckDB, running in the reader's browser with the report's tables. */
export interface Engine {
  ask(query: string, filters: Filters): Promise<Answered>;
  /**
   * Answers a query of a reader's own, as far as its first rows go.
   *
   * @param most after so many rows or a few more, the others are not computed
   * @throws FailedQuery where the query is at fault
   */
  askFirst(query: string, filters: Filters, most: number): Promise<Answered & {isCut: boolean}>;
  /** Ends what is asked by askFirst. */
  cancel(): Promise<void>;
  /** Ends it, whatever it is busy with; what it was asked is never answered. */
  end(): void;
  /** Takes in what fetchEventsBySecond fetched, so that `events_by_second` can be asked. */
  openEventsBySecond(bytes: Uint8Array): Promise<void>;
}

export interface EngineOptions {
  readonly report: ReportShape;
  /** What a query that was asked at build names, by its text. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  onState(state: EngineState): void;
}

/**
 * Starts the engine.
 *
 * @throws Error when it cannot start (offline, blocked, out of memory)
 */
export async function startEngine({report, reads, onState}: EngineOptions): Promise<Engine> {
  const {connection, worker} = await connect(onState);
  const known = new Map(reads);
  let hasEventsBySecond = false;
  const namesOf = async (query: string) => {
    const names = known.get(query);
    if (names) return names;
    const open = filteredRelations.filter(
      ({name}) => name !== "events_by_second" || hasEventsBySecond
    );
    const tables = open.map(({name, sql}) => ({name, sql: sql({sets: {}}, report)}));
    const found = await namedRelations(query, tables, async (text) => {
      const statement = await connection.prepare(text);
      await statement.close();
    });
    known.set(query, found);
    return found;
  };
  /** @param after how many characters of the text come after the reader's query */
  const unfit = (error: unknown, text: string, after = 0) => {
    const found = readQueryError(messageOf(error), text);
    const {fromEnd} = found;
    const place = fromEnd === undefined ? undefined : fromEnd - after;
    return new FailedQuery({...found, fromEnd: place}, error);
  };
  const describe = async (sent: string) => {
    const {columns} = arrowAnswer(await connection.query(`DESCRIBE\n${sent}`));
    const [names = [], types = []] = columns;
    return names.map((name, i) => ({name: String(name), type: String(types[i])}));
  };
  return {
    async askFirst(query, filters, most) {
      const open = filteredRelations.filter(
        ({name}) => name !== "events_by_second" || hasEventsBySecond
      );
      const all = open.map(({name}) => name);
      const names = await namesOf(query).catch((error: unknown) => {
        throw unfit(error, withFilters(query, all, {sets: {}}, report));
      });
      const sent = withFilters(query, names, filters, report);
      const {text, after} = withoutEnums(sent, await describe(sent));
      try {
        const batches: RecordBatch[] = [];
        let rows = 0;
        let bytes = 0;
        let isCut = false;
        // asked with send, a query can be cancelled, and is computed as it is read
        const stream = await connection.send(text, true);
        for await (const batch of stream) {
          isCut = rows > most || bytes > mostBytes;
          if (isCut) break;
          batches.push(batch as RecordBatch);
          rows += batch.numRows;
          bytes += (batch as RecordBatch).data.byteLength;
        }
        isCut ||= rows > most;
        if (isCut) await connection.cancelSent();
        const table = new Table(stream.schema, batches).slice(0, most);
        return {...arrowAnswer(table), reads: names, isCut};
      } catch (error) {
        throw unfit(error, text, after);
      }
    },
    async cancel() {
      await connection.cancelSent();
    },
    end: () => worker.terminate(),
    async ask(query, filters) {
      const names = await namesOf(query);
      const table = await connection.query(withFilters(query, names, filters, report));
      return {...arrowAnswer(table), reads: names};
    },
    async openEventsBySecond(bytes) {
      await connection.bindings.registerFileBuffer("events_by_second.duckdb", bytes);
      await connection.query("ATTACH 'events_by_second.duckdb' AS fine (READ_ONLY)");
      // as it is called in the list of tables
      await connection.query(
        "CREATE TEMP VIEW all_events_by_second AS FROM fine.all_events_by_second"
      );
      hasEventsBySecond = true;
    }
  };
}

/** Fetches the end of the log second by second. */
export function fetchEventsBySecond(): Promise<Uint8Array> {
  return fetchBytes(FileAttachment("../models/events_by_second.duckdb.gz").href, () => undefined);
}

/** An answer of more bytes would leave the page no memory, however few its rows are. */
const mostBytes = 64e6;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * What holds for every query, and can be changed by none: a report fetches no extension and no file but its own, and
 * a query ends before the page has no memory left.
 */
const settings = [
  "autoinstall_known_extensions = false",
  "autoload_known_extensions = false",
  "memory_limit = '1GB'",
  "allowed_paths = ['events_by_second.duckdb', 'events_by_second.duckdb.wal']",
  "enable_external_access = false",
  "lock_configuration = true"
];

async function connect(
  onState: EngineOptions["onState"]
): Promise<{connection: AsyncDuckDBConnection; worker: Worker}> {
  onState({status: "loading", loaded: 0, total: 0});
  let worker: Worker | undefined;
  let arriving = true;
  try {
    // its script arrives while the engine does
    worker = new Worker(FileAttachment("../engine/duckdb-eh.worker.js").href);
    const broken = brokenWorker(worker);
    const parts = [0, 0];
    const totals = [0, 0];
    const progress = (part: number) => (loaded: number, total: number) => {
      // one file may go on arriving after the other failed
      if (!arriving) return;
      [parts[part], totals[part]] = [loaded, total];
      onState({
        status: "loading",
        loaded: parts[0]! + parts[1]!,
        total: totals[0]! + totals[1]!
      });
    };
    const [wasm, facts] = await Promise.race([
      Promise.all([
        fetchBytes(FileAttachment("../engine/duckdb-eh.wasm.gz").href, progress(0)),
        fetchBytes(FileAttachment("../models/reader.duckdb.gz").href, progress(1))
      ]),
      broken
    ]);
    if (!isWasm(wasm)) throw new Error("invalid engine: what the host sent is not WebAssembly");
    const db = new AsyncDuckDB(new ConsoleLogger(LogLevel.WARNING), worker);
    const module = URL.createObjectURL(new Blob([wasm], {type: "application/wasm"}));
    await Promise.race([db.instantiate(module), broken, silence()]).finally(() =>
      URL.revokeObjectURL(module)
    );
    await db.open({query: {castBigIntToDouble: true, castDecimalToDouble: true}});
    await db.registerFileBuffer("reader.duckdb", facts);
    const opened = await db.connect();
    await opened.query("ATTACH 'reader.duckdb' AS reader (READ_ONLY)");
    await opened.query("USE reader");
    for (const setting of settings) await opened.query(`SET ${setting}`);
    onState({status: "ready"});
    return {connection: opened, worker};
  } catch (error) {
    arriving = false;
    worker?.terminate();
    throw error;
  }
}

/** Some hosts answer any address with a page of theirs, and 200; DuckDB would wait for ever. */
function isWasm([a, b, c, d]: Uint8Array): boolean {
  return a === 0 && b === 0x61 && c === 0x73 && d === 0x6d;
}

/** Fails when a worker cannot be loaded or finds no memory, of which DuckDB's own promises never tell. */
function brokenWorker(worker: Worker): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({message}) =>
      reject(new Error(`missing worker: ${message || "could not be loaded"}`))
    );
  });
  // it may break while nobody waits for it
  broken.catch(() => undefined);
  return broken;
}

/** Fails after a minute in which the engine, all of which has arrived, says nothing. */
function silence(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("missing answer: the engine did not start")), 60_000);
  });
}
