import {FileAttachment} from "observablehq:stdlib";
import {fetchBytes} from "./fetch-bytes.js";
import {loadEngine} from "./load-engine.js";

let opened: Promise<void> | undefined;

/**
 * Lets queries read `moments`, the end of the log second by second: a file of its own, fetched at the
 * first call. A failed start is tried again at the next call.
 *
 * @throws Error when the file cannot be had or the engine cannot start
 */
export function openMoments(): Promise<void> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<void> {
  const [connection, bytes] = await Promise.all([
    loadEngine().then(({startEngine}) => startEngine()),
    fetchBytes(FileAttachment("../models/moments.duckdb.gz").href, () => undefined)
  ]);
  await connection.bindings.registerFileBuffer("moments.duckdb", bytes);
  await connection.query("ATTACH 'moments.duckdb' AS fine (READ_ONLY)");
}
