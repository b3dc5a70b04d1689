import type {ReportConfig} from "../config.ts";
import type {Piece} from "../stage/partition.ts";
import type {Feed, Shape} from "../sources/schema/source.ts";

export interface DaysInput {
  /** Pieces of event logs, in the order of the files; which of two rows alike is the first follows it. */
  readonly pieces: readonly Piece[];
  readonly shapes: readonly Shape[];
  readonly feeds: readonly Feed[];
  readonly timeZone: string;
  readonly duplicates: ReportConfig["duplicates"]["events"];
  /** Digest of the tables that days are joined with. */
  readonly tables: string;
}

/** What was found in one stretch of days. */
export interface StretchAccount {
  /** Events after repeats were dropped. */
  readonly events: number;
  /** Exact repeats that were dropped, by id of the piece they are in. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Exact repeats that stayed. */
  readonly kept: Readonly<Record<string, number>>;
  readonly orphans: Readonly<Record<string, number>>;
}
