import type {ReportConfig} from "../config.ts";
import type {Partition} from "../stage/partition.ts";
import type {Mapping, Schema} from "../sources/schema/source.ts";

export interface DaysInput {
  /** Partitions of event logs, in the order of the files; which of two rows alike is the first follows it. */
  readonly partitions: readonly Partition[];
  /** Days too far from the others to be the log's. */
  readonly farDays: ReadonlySet<string>;
  readonly schemas: readonly Schema[];
  readonly mappings: readonly Mapping[];
  readonly timeZone: string;
  readonly duplicates: ReportConfig["duplicates"]["events"];
  /** Digest of the tables that days are joined with. */
  readonly tables: string;
}

/** What was found in one date range. */
export interface RangeAccount {
  /** Events after duplicates were dropped. */
  readonly events: number;
  /** Exact duplicates that were dropped, by id of the partition they are in. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Exact duplicates that stayed. */
  readonly kept: Readonly<Record<string, number>>;
  readonly orphans: Readonly<Record<string, number>>;
}
