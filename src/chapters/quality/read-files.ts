import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** A file of the exports, and where its rows went. */
export interface FileRow extends Record<string, unknown> {
  readonly file: string;
  readonly shape: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly duplicates_kept: number;
  /** Of the rejected, rows without a fault: see asideKinds. */
  readonly left_out: number;
  /** Of the duplicates, lines of orders that a newer file has. */
  readonly older: number;
  /** What was decided of its columns, as JSON. */
  readonly readings: string;
}

/** Reads the list of files. */
export function readFiles(sql: SqlTag): Promise<Rows<FileRow>> {
  return sql<FileRow>`SELECT * FROM inputs ORDER BY file`;
}
