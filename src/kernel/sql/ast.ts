/** An expression as it is written. */
export type Expression =
  | {readonly kind: "text"; readonly value: string}
  /** A number without an exponent is exact: 0.1 is 1 with scale 1. */
  | {readonly kind: "exact"; readonly value: number; readonly scale: number}
  | {readonly kind: "double"; readonly value: number}
  | {readonly kind: "boolean"; readonly value: boolean}
  | {readonly kind: "null"}
  | Name
  | Call
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {readonly kind: "not"; readonly value: Expression}
  | {
      readonly kind: "case";
      readonly branches: readonly Branch[];
      readonly otherwise?: Expression;
    }
  | {readonly kind: "cast"; readonly value: Expression; readonly type: string}
  | {readonly kind: "in"; readonly value: Expression; readonly list: readonly Expression[]}
  | {readonly kind: "in-query"; readonly value: Expression; readonly query: Query}
  | {readonly kind: "exists"; readonly query: Query}
  | {readonly kind: "scalar"; readonly query: Query}
  | {readonly kind: "is-null"; readonly value: Expression};

/** A column, perhaps of a named table. */
export interface Name {
  readonly kind: "name";
  readonly table?: string;
  readonly name: string;
}

/** A function, an aggregate or a window function. */
export interface Call {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
  readonly isDistinct?: boolean;
  readonly orderBy?: readonly SortItem[];
  readonly over?: WindowSpec | string;
}

/** One WHEN … THEN …. */
export interface Branch {
  readonly when: Expression;
  readonly then: Expression;
}

/** One key of ORDER BY. */
export interface SortItem {
  readonly value: Expression;
  readonly isDescending: boolean;
  readonly nullsFirst: boolean;
}

/** What is between the parentheses of OVER. */
export interface WindowSpec {
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly SortItem[];
  /** Row by row, so that equal rows are not summed up together. */
  readonly byRows: boolean;
}

/** A column of a star and what stands in its place. */
export interface Replaced {
  readonly name: string;
  readonly value: Expression;
}

/** A column of SELECT, or a star with what replaces its columns. */
export type SelectItem =
  | {readonly value: Expression; readonly alias?: string}
  | {readonly star: true; readonly table?: string; readonly replace: readonly Replaced[]};

/** What rows are taken from. */
export type Source =
  | {readonly kind: "table"; readonly name: string; readonly alias: string}
  | {readonly kind: "query"; readonly query: Query; readonly alias: string}
  | {
      readonly kind: "join";
      readonly left: Source;
      readonly right: Source;
      readonly isLeft: boolean;
      readonly on?: Expression;
      readonly using?: readonly string[];
    };

/** One SELECT without ORDER BY and LIMIT. */
export interface Select {
  readonly isDistinct: boolean;
  readonly items: readonly SelectItem[];
  readonly from?: Source;
  readonly where?: Expression;
  readonly groupBy?: readonly Expression[] | "all";
  readonly having?: Expression;
  readonly qualify?: Expression;
  readonly windows: readonly {readonly name: string; readonly window: WindowSpec}[];
}

/** SELECTs after one another, sorted and cut. */
export interface Query {
  readonly tables: readonly {readonly name: string; readonly query: Query}[];
  /** More than one are put together by UNION ALL. */
  readonly selects: readonly Select[];
  readonly orderBy: readonly SortItem[];
  readonly limit?: number;
}
