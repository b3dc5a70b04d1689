import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {fileURLToPath, pathToFileURL} from "node:url";
import {explainFailure} from "./explain-failure.ts";

const require = createRequire(import.meta.url);
const words = [
  "--import",
  pathToFileURL(require.resolve("tsx")).href,
  fileURLToPath(new URL("run-statements.ts", import.meta.url))
];

/**
 * Runs statements that write a database file, in a process of their own: one thread, so that blocks land
 * in order, and memory that starts as zeros, which pad them; so the bytes depend on the statements and
 * what they read alone. Zeroed memory would make everything else a fifth slower.
 */
export async function writeDatabase(statements: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, words, {
    stdio: ["pipe", "ignore", "pipe"],
    env: {...process.env, DUCKDB_JE_MALLOC_CONF: "zero:true"}
  });
  let problem = "";
  child.stderr.on("data", (chunk: Buffer) => (problem += chunk.toString()));
  child.stdin.end(JSON.stringify(statements));
  const code = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  if (code !== 0)
    throw explainFailure(new Error(problem.trim() || `database writer ended with ${code}`));
}
