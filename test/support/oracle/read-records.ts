import {readCsv} from "./read-csv.ts";

/** The rows of a CSV file, by the names in its header. */
export function readRecords(path: string): Record<string, string>[] {
  const {header, rows} = readCsv(path);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}
