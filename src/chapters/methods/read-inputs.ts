import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** A file that was read. */
export interface InputRow extends Record<string, unknown> {
  readonly file: string;
  /** What it was read as. */
  readonly shape: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads which files the report was made from. */
export function readInputs(sql: SqlTag): Promise<Rows<InputRow>> {
  return sql<InputRow>`SELECT file, shape, rows, accepted, rejected, duplicates, bytes, sha256
FROM inputs
ORDER BY file`;
}
