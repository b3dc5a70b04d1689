import type {Row} from "../../model/answer.js";
import type {Subject} from "../../model/subjects.js";
import type {ClaimFormat} from "./claim-format.js";
import type {SilentUnder} from "./silent-under.js";

export type {ClaimFormat as Format} from "./claim-format.js";

/**
 * What one file of src/findings exports as `finding`: the rows it needs, its test and its wording.
 *
 * `R` describes a row of its query.
 */
export interface Finding<R = Row> {
  /** The file's name, which begins with the chapter's. */
  readonly id: string;
  /** The page it belongs to, without .md: "funnel". */
  readonly chapter: string;
  /** What the data must have, all of it; else the finding is not tried. */
  readonly needs: readonly Subject[];
  /** Filters that would choose what the claim finds, each with the reason; under them it is silent. */
  readonly silentUnder: SilentUnder;
  /** Query over the filtered relations or the models; readers are shown this very text. */
  readonly sql: string;
  /**
   * One or two sentences: what is compared, by which test, threshold and minimum n. Each number in it
   * is written from the constant that decides.
   */
  readonly method: string;
  /** These constants, by name; the method's text states every one. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** What the rows say, or undefined where they do not carry the claim. Pure. */
  claim(rows: readonly R[], format: ClaimFormat): Claim | undefined;
}

/** A sentence that the rows carry. */
export interface Claim {
  /** One or two plain sentences, whose numbers are all computed. */
  readonly text: string;
  /** How many things the claim rests on, as they were counted: in a sample, those of the sample. */
  readonly n: number;
  /** What these things are, in the plural: "sessions". */
  readonly nOf: string;
  /** Its numbers are of complete sums, though its query also reads a sample. */
  readonly isExact?: boolean;
  /** Ranking measure from 0 to 1; see effect.ts. */
  readonly effect: number;
  /** Every number in the text, unrounded, by name; a day is its time in milliseconds. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What one would do about it, with its evidence. */
  readonly action?: string;
}

/** A finding as lists hold it, whatever its rows are. */
export type AnyFinding = Omit<Finding, "claim"> & {
  claim(rows: readonly never[], format: ClaimFormat): Claim | undefined;
};
