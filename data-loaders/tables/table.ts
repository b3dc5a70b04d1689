/** A canonical table: everything that depends on its columns is derived from this. */
export interface Table {
  readonly name: TableName;
  readonly columns: readonly Column[];
  /** The column that is unique in tables that describe things. */
  readonly key?: string;
}

export interface Column {
  readonly name: string;
  /** DuckDB type in the store. */
  readonly type: "VARCHAR" | "TIMESTAMP" | "DECIMAL(18,4)" | "INTEGER" | "DOUBLE";
  /** Never null in the store. */
  readonly required: boolean;
  /** All that it can hold, where that is known. */
  readonly values?: readonly string[];
}

export type TableName = "events" | "order_lines" | "customers" | "products";
