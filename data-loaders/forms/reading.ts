import type {DateOrder, TimeForm} from "./time-form.ts";
import type {DecimalMark} from "./number-form.ts";

/** What an author has settled about how files are written; what is left out is told by the files. */
export interface ReadingOptions {
  readonly dateOrder?: DateOrder | undefined;
  readonly decimalMark?: DecimalMark | undefined;
  /** IANA zone of times without an offset; UTC if left out. */
  readonly timeZone?: string | undefined;
  /** Words such as "None" that are values. */
  readonly keep?: readonly string[] | undefined;
}

/** How the cells of a column are read. */
export interface CellForm {
  readonly decimal: DecimalMark;
  readonly times: readonly TimeForm[];
  readonly timeZone: string;
  /** Ids were numbers once: "17850.0" is 17850. */
  readonly isFloat: boolean;
  /** Ids have a comma at each thousand. */
  readonly isGrouped: boolean;
  /** Words that stand for no value. */
  readonly nullWords: readonly string[];
}

/** What was decided of a column, for people: the file's name of it, and a sentence's end. */
export interface Decision {
  readonly column: string;
  readonly text: string;
}

/** How a file's columns are read, by the schema's names of them. */
export interface Reading {
  readonly forms: Readonly<Record<string, CellForm>>;
  /** Code of the currency beside the file's amounts, or its sign. */
  readonly currency?: string;
  readonly decisions: readonly Decision[];
}
