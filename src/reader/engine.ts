import {AsyncDuckDB, ConsoleLogger, LogLevel} from "@duckdb/duckdb-wasm";
import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {FileAttachment} from "observablehq:stdlib";
import type {Answer} from "../model/answer.js";
import {arrowAnswer} from "./arrow-answer.js";
import {setEngineState} from "./engine-state.js";
import {fetchBytes} from "./fetch-bytes.js";

let connection: Promise<AsyncDuckDBConnection> | undefined;

/**
 * Answers a query in the reader's browser; the first call starts the engine.
 *
 * @throws Error when the engine cannot start (offline, blocked, out of memory) or the query fails;
 *   a failed start is tried again at the next call
 */
export async function browserEngine(query: string): Promise<Answer> {
  const started = await startEngine();
  return arrowAnswer(await started.query(query));
}

/** Starts the engine unless it is running; after a failure the next call tries again. */
export function startEngine(): Promise<AsyncDuckDBConnection> {
  connection ??= start().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

async function start(): Promise<AsyncDuckDBConnection> {
  setEngineState({status: "loading", loaded: 0, total: 0});
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
      setEngineState({
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
    setEngineState({status: "ready"});
    return opened;
  } catch (error) {
    arriving = false;
    worker?.terminate();
    setEngineState({status: "failed", error});
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
