import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** A column of the clean store. */
export interface ColumnRow extends Record<string, unknown> {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly rows: number;
  /** Rows in which it is empty. */
  readonly nulls: number;
  readonly distinct_values: number;
  /** Whether the exports have it at all. */
  readonly supplied: boolean;
}

/** Reads what the clean store's columns contain. */
export function readColumns(sql: SqlTag): Promise<Rows<ColumnRow>> {
  return sql<ColumnRow>`SELECT "table", "column", type, rows, nulls, distinct_values, supplied FROM columns`;
}
