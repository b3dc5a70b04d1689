/** What one ingest read and where each row went; stands beside the store as manifest.json. */
export interface Manifest {
  /** Version of the store's format; a store of another version is rebuilt. */
  readonly version: number;
  readonly inputs: readonly InputAccount[];
  readonly tables: readonly TableAccount[];
  readonly rejects: readonly RejectAccount[];
  /** Keys that point nowhere, e.g. orders without lines; rows stay accepted. */
  readonly orphans: readonly OrphanAccount[];
}

/** rows = accepted + rejected + duplicates, asserted before it is written. */
export interface InputAccount {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly shape: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Rows dropped because they were there before. */
  readonly duplicates: number;
  /** Exact duplicates that were kept; they are among the accepted. */
  readonly duplicatesKept: number;
  /** Why no table is fed from this file, where that is so; its rows are counted and checked alone. */
  readonly unused?: string;
}

export interface TableAccount {
  readonly name: "events" | "order_lines" | "customers" | "products";
  /** Path of the Parquet file, relative to the store. */
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly nulls: number;
    readonly distinct: number;
  }[];
}

export interface RejectAccount {
  readonly file: string;
  /** As in the error style: `invalid price`, `unknown event_type`, `missing order_id`. */
  readonly reason: string;
  readonly rows: number;
  /** At most three; the offending value only, never other cells of its row. */
  readonly examples: readonly {readonly line: number; readonly value: string}[];
}

export interface OrphanAccount {
  readonly what: string;
  readonly rows: number;
}
