import {Unsupported} from "../unsupported.js";
import {gather, type GatherOptions} from "../values/gather.js";
import type {Vector} from "../values/vector.js";
import type {Name} from "../sql/ast.js";
import type {SharedRows} from "./memo.js";

/** Rows whose columns are computed when they are first read. */
export interface Frame {
  readonly rows: number;
  readonly columns: readonly FrameColumn[];
  readonly shared?: SharedRows;
}

/** A column of a frame. */
export interface FrameColumn {
  /** The table it belongs to, by the name it has in the query. */
  readonly table?: string;
  readonly name: string;
  /** Found under its table's name alone: USING has put it together with another. */
  readonly isHidden?: boolean;
  read(): Vector;
}

/** Computes a vector at most once. */
export function lazy(compute: () => Vector): () => Vector {
  let found: Vector | undefined;
  return () => (found ??= compute());
}

/** Some rows of a frame. */
export function gatherFrame(frame: Frame, rows: Int32Array, options: GatherOptions = {}): Frame {
  return {
    rows: rows.length,
    columns: frame.columns.map((column) => ({
      ...column,
      read: lazy(() => gather(column.read(), rows, options))
    }))
  };
}

/** The same frame under another name. */
export function named(frame: Frame, table: string): Frame {
  const visible = frame.columns.filter(({isHidden}) => !isHidden);
  const isSame = visible.length === frame.columns.length;
  return {
    rows: frame.rows,
    columns: visible.map(({name, read}) => ({table, name, read})),
    ...(isSame && frame.shared && {shared: frame.shared})
  };
}

/**
 * Where a column is in a frame; -1 if it is not there.
 *
 * @throws Unsupported where two are meant
 */
export function findColumn({columns}: Frame, {table, name}: Pick<Name, "table" | "name">): number {
  const isMeant = (column: FrameColumn) =>
    column.name === name && (table === undefined ? !column.isHidden : column.table === table);
  const at = columns.findIndex(isMeant);
  if (at >= 0 && columns.findLastIndex(isMeant) !== at)
    throw new Unsupported(`name: ${name} is ambiguous`);
  return at;
}
