import type {Answered} from "../model/answer.js";
import type {NamedQuery} from "../model/with-tables.js";

/** A question to the kernel. */
export interface Question {
  readonly id: number;
  readonly query: string;
  /** What stands for relations that the query may name. */
  readonly relations: readonly NamedQuery[];
}

/** What a page tells the kernel's worker. */
export type ToKernel =
  | {readonly kind: "start"; readonly files: ReportFiles}
  | ({readonly kind: "ask"} & Question)
  /** The answer is no longer wanted, and none is given. */
  | {readonly kind: "drop"; readonly id: number};

/** Where a report's columns are. */
export interface ReportFiles {
  /** Address of the index. */
  readonly index: string;
  /** Address of the folder of the files that it names. */
  readonly folder: string;
}

/** What the worker tells the page. */
export type FromKernel =
  | {readonly kind: "answer"; readonly id: number; readonly answer: Answered}
  /** A database has to answer. */
  | {readonly kind: "unsupported"; readonly id: number}
  /** Nothing can be asked any more. */
  | {readonly kind: "failed"; readonly reason: string};
