import type {Call, Expression, Name, Query, WindowSpec} from "../sql/ast.js";
import type {Vector} from "../values/vector.js";
import type {Frame} from "./frame.js";
import type {Known} from "./shared-rows.js";

/** What an expression is evaluated over. */
export interface Context {
  readonly rows: number;
  /** What was evaluated before, by its canonical text. */
  readonly known: Known;
  /** A text that is the same for expressions of one meaning. */
  canonical(expression: Expression): string;
  /** What the context itself knows of an expression: the key of a group. */
  find(expression: Expression): Vector | undefined;
  /** A column of the rows themselves. */
  column(name: Name): Vector | undefined;
  /** Columns of the SELECT, by the names that it gives them. */
  readonly aliases: ReadonlyMap<string, Expression>;
  aggregate(call: Call): Vector;
  window(name: string): WindowSpec;
  /** Answers a query inside of an expression. */
  answer(query: Query): Frame;
  /** What tables are called here, to answer queries that name columns of the outer one. */
  readonly tables: Tables;
}

/** Frames by the names that a query can use. */
export type Tables = (name: string) => Frame;
