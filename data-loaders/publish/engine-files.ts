import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";

const require = createRequire(import.meta.url);

/** The files of the reader's engine as they are published, by their names in the package. */
const sources: Readonly<Record<string, string>> = {
  "duckdb-eh.wasm.gz": "duckdb-eh.wasm",
  "duckdb-eh.worker.js": "duckdb-browser-eh.worker.js"
};

/** Names of the files of the reader's engine. */
export const engineFiles = Object.keys(sources);

/** Version of the reader's engine. */
export function engineVersion(): string {
  const [file] = engineFiles;
  return (require(join(dirname(sourceOf(file!)), "../package.json")) as {version: string}).version;
}

/** A file of the reader's engine: packed, or without the address of a source map that is not published. */
export async function engineFile(name: string): Promise<Uint8Array> {
  const bytes = await readFile(sourceOf(name));
  if (name.endsWith(".gz")) return gzipSync(bytes, {level: 9});
  return Buffer.from(bytes.toString("utf8").replace(/^\/\/# sourceMappingURL=.*$/m, ""));
}

function sourceOf(name: string): string {
  return require.resolve(`@duckdb/duckdb-wasm/dist/${sources[name]!}`);
}
