import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";

/** Looks up which report stands in a folder; empty where there is none. It is read only when it was made anew. */
export function createReportId(out: string): () => Promise<string> {
  const path = join(out, "report.json");
  let [id, made] = ["", 0];
  return async () => {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || found.mtimeMs === made) return id;
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text === undefined) return id;
    made = found.mtimeMs;
    id = (JSON.parse(text) as {key?: string}).key ?? "";
    return id;
  };
}
