import type {Dictionary} from "./dictionary.js";

/** What the numbers of a vector stand for. */
export type Type =
  /** Integers and decimals: a whole number, to be divided by 10 to the power of `scale`. */
  | {readonly kind: "exact"; readonly scale: number}
  | {readonly kind: "double"}
  /** 0 or 1. */
  | {readonly kind: "boolean"}
  /** Days since 1970. */
  | {readonly kind: "date"}
  /** Places in a dictionary. */
  | {readonly kind: "text"; readonly dictionary: Dictionary}
  /** Nothing but NULL, of a type that what is around it decides. */
  | {readonly kind: "null"}
  /** Lists as the vectors of their first, second … elements; the numbers are their lengths. */
  | {readonly kind: "list"; readonly elements: readonly Vector[]};

export const integer: Type = {kind: "exact", scale: 0};
export const double: Type = {kind: "double"};
export const boolean: Type = {kind: "boolean"};
export const date: Type = {kind: "date"};

/** Numbers of a vector; three kinds at most, so that loops over them stay fast. */
export type Data = Int32Array | Float64Array | Uint8Array;

/** The values of a column or expression. */
export interface Vector {
  readonly type: Type;
  readonly data: Data;
  /** 1 where there is a value, 0 where there is NULL; absent where all are values. The number of a NULL is 0. */
  readonly valid?: Uint8Array;
  /** 1 with a value for each row; 0 with one for all rows. */
  readonly step: 0 | 1;
  /** This one's values are some of that one's, in the same order. */
  readonly partOf?: Vector;
}
