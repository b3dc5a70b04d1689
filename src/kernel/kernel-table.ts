import type {Vector} from "./values/vector.js";

/** A table whose columns may have to be fetched. */
export interface KernelTable {
  readonly rows: number;
  readonly columns: readonly KernelColumn[];
}

/** A column that may have to be fetched. */
export interface KernelColumn {
  readonly name: string;
  /** The column without rows: it has its type, and is valid everywhere only if the column is. */
  readonly empty: Vector;
  /** Bytes to fetch. */
  readonly bytes?: number;
  /** The bytes to fetch by whoever has that other column. */
  readonly given?: {readonly by: string; readonly bytes: number};
  /**
   * Fetches the column; once, however often it is asked for.
   *
   * @param other the column that it is given by
   */
  fetch(other?: Promise<Vector>): Promise<Vector>;
}
