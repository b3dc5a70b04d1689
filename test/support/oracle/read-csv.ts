import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";

/** The rows below the header, each with as many cells as it has; read by other code than the report's. */
export function readCsv(path: string): {header: string[]; rows: string[][]} {
  const bytes = readFileSync(path);
  const text = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  const [header = [], ...rows] = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true
  });
  return {header, rows};
}
