import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";

const wasm = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");

process.stdout.write(gzipSync(await readFile(wasm), {level: 9}));
