import type {Schema} from "../sources/schema/source.ts";
import type {CompactType} from "../sources/schema/compact.ts";
import type {Decision} from "../forms/reading.ts";
import type {InputFile} from "../read/find-files.ts";

/**
 * What is kept of one input: its rows, typed and validated, as Parquet under a name made of the content, so
 * that no file is read twice and none is taken for another.
 */
export interface Partition extends PartitionAccount {
  readonly id: string;
  readonly file: InputFile;
  readonly schema: Schema;
  /** Physical line of the header; what is above it is no row. */
  readonly headerLine: number;
  /** The file's rows, each with what is wrong with it; see validateSql. */
  readonly path: string;
  /** Parquet of (line, kind, column, reason, value, raw) of what was turned away; absent where nothing was. */
  readonly rejectsPath?: string;
  /** SHA-256 of the file as it lies on the disk. */
  readonly sha256: string;
  /** The file read before this one that has the same content. */
  readonly duplicateOf?: string;
}

/** A partition, and its index among those that are cleaned together. */
export type Entry = readonly [number, Partition];

/** The files of a partition, in a folder of its own. */
export const partitionFiles = {rows: "rows.parquet", rejects: "rejects.parquet"} as const;

/** What is known of a partition without reading it. */
export interface PartitionAccount {
  /** Records counted by code that is not the parser's. */
  readonly rows: number;
  /** Rows that are wrong in themselves, or no records at all. */
  readonly rejected: number;
  /** Whether a row's line is a column (`_line`) or told by its place, after the header. */
  readonly line: "column" | "place";
  /** Columns of ids that are not kept as texts. */
  readonly compact: Readonly<Record<string, CompactType>>;
  /** How its columns are read, where they are not written as most logs are. */
  readonly decisions: readonly Decision[];
  /** Code of the currency beside its amounts, or its sign. */
  readonly currency?: string;
  /** Of an event log: sound rows by local day. */
  readonly days?: Readonly<Record<string, number>>;
}
