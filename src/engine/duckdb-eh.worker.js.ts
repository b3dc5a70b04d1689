import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";

const worker = createRequire(import.meta.url).resolve(
  "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"
);

process.stdout.write((await readFile(worker, "utf8")).replace(/^\/\/# sourceMappingURL=.*$/m, ""));
