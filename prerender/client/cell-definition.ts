/** A cell as its page defines it, by Framework's client. */
export interface CellDefinition {
  readonly id: string;
  /** How it displays; default "block". */
  readonly mode?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly body: (...inputs: unknown[]) => unknown;
}

/** The client's `define`. */
export type Define = (cell: CellDefinition) => void;

/** What cells are given as `display` and `view`. */
export type Show = (value: unknown) => unknown;
