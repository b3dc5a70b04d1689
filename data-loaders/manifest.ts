import type {CurrencyAccount} from "./stage/choose-currency.ts";
import type {ChangedOrders} from "./stage/settle-orders.ts";
import type {RejectKind} from "./sources/schema/reject.ts";
import type {Decision} from "./forms/reading.ts";
import type {TableColumn} from "./tables/index.ts";

/** What one ingest read and where each row went; stands beside the store as manifest.json. */
export interface Manifest {
  /** The store's version; one of another is made again. */
  readonly version: number;
  readonly inputs: readonly InputAccount[];
  /** Files of a folder that are no export Daybook knows, and were not read. */
  readonly skipped: readonly SkippedFile[];
  readonly tables: readonly TableAccount[];
  readonly rejects: readonly RejectAccount[];
  /** Orphan keys, e.g. orders without lines; rows stay accepted. */
  readonly orphans: readonly OrphanAccount[];
  /** Orders that are in several files and differ, by the file that counts. */
  readonly changedOrders: readonly ChangedOrders[];
  /** The report's currency and the others, where files have a column of it. */
  readonly currency?: CurrencyAccount;
  /** What there is to say of mappings in report.config.ts: those that fit no file, or leave out what they should read. */
  readonly unmatched: readonly string[];
  /** One visitor in so many is kept session by session; 1 where all are. */
  readonly samplingFactor: number;
  /** What events and the other tables are read from: partitions of logs by their id, and the tables' digest. */
  readonly sources: {
    readonly logs: readonly {readonly id: string; readonly schema: string}[];
    readonly tables: string;
  };
  /** Parquet files of each rollup, relative to the cache. */
  readonly relations: Readonly<Record<string, readonly string[]>>;
  /** Digest of what each relation was made from; what reads it is made again when this changes. */
  readonly keys: Readonly<Record<string, string>>;
  /** What the last run read, and not an earlier one. */
  readonly read: {readonly bytes: number; readonly rows: number};
  /** How long each part of the last run took; this and `read` alone differ from run to run. */
  readonly stages: readonly StageAccount[];
}

export interface StageAccount {
  readonly name: string;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Of the exports as they lie on the disk, in millions of bytes. */
  readonly megabytesPerSecond: number;
  /** Most memory the process had had by its end, in bytes. */
  readonly peakBytes: number;
}

/** rows = accepted + rejected + duplicates, asserted before it is written. */
export interface InputAccount {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly schema: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Rows dropped because they were there before. */
  readonly duplicates: number;
  /** Exact duplicates that were kept; they are among the accepted. */
  readonly duplicatesKept: number;
  /** Of the duplicates, lines of orders that a newer file has unchanged. */
  readonly repeated?: number;
  /** Of the duplicates, lines of orders that a newer file has as they are now. */
  readonly superseded?: number;
  /** How its columns are read, where they are not written as most logs are. */
  readonly decisions: readonly Decision[];
  /** Code of the currency beside its amounts, or its sign. */
  readonly currency?: string;
  /** Where the header is, if not on the first line: what is above it was skipped. */
  readonly headerLine?: number;
  /** Why no table takes rows from this file, where that is so; its rows are counted and checked alone. */
  readonly unused?: string;
  /** The file with the same content that was read in its place; all its rows are duplicates. */
  readonly duplicateOf?: string;
}

export interface SkippedFile {
  readonly file: string;
  /** The error that there would be if it were the only file. */
  readonly reason: string;
}

export interface TableAccount {
  readonly name: "events" | "order_lines" | "customers" | "products";
  /** Path of the Parquet file, relative to the store; of events, which are many files, the folder. */
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
  readonly kind: RejectKind;
  /** The column of a table that could not be made, `events.price`; null where none would have been, and of a whole row. */
  readonly column: TableColumn | null;
  /** The same for people, with the file's name of the column: `invalid Preis`, `missing order_id`. */
  readonly reason: string;
  readonly rows: number;
  /** At most three; the offending value only, never other cells of its row. */
  readonly examples: readonly {readonly line: number; readonly value: string}[];
}

export interface OrphanAccount {
  readonly what: string;
  readonly rows: number;
}
