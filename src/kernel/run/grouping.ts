/** Rows of which each belongs to one of so many groups. */
export interface Grouping {
  readonly ids: Int32Array;
  readonly count: number;
}

/** Rows put into groups. */
export interface Groups {
  /** The group of each row. */
  readonly ids: Int32Array;
  /** The first row of each group, in rising order. */
  readonly firsts: Int32Array;
}
