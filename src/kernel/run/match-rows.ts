import {concat} from "../values/concat.js";
import {spread, type Vector} from "../values/vector.js";
import {groupRows} from "./group-rows.js";

/** Rows of one side by what they have in common with the other. */
export interface Matches {
  /** The common group of each left row; -1 where a key is NULL. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The right rows of each group: from `starts[group]` to `starts[group + 1]` in `order`. */
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/** One side of a match: keys, and how many rows they have. */
export interface Side {
  readonly keys: readonly Vector[];
  readonly rows: number;
}

/** Finds which rows of two sides have equal keys. A NULL equals nothing. */
export function matchRows(left: Side, right: Side): Matches {
  const keys = left.keys.map((key, i) => concat([key, right.keys[i]!], [left.rows, right.rows]));
  const total = left.rows + right.rows;
  const {ids, firsts} = groupRows(
    keys.map((key) => spread(key, total)),
    total
  );
  for (const {valid} of keys) if (valid) for (let i = 0; i < total; ++i) if (!valid[i]) ids[i] = -1;
  const of = {left: ids.subarray(0, left.rows), right: ids.subarray(left.rows)};
  const starts = new Int32Array(firsts.length + 1);
  for (const id of of.right) if (id >= 0) ++starts[id + 1]!;
  for (let g = 0; g < firsts.length; ++g) starts[g + 1]! += starts[g]!;
  const at = starts.slice();
  const order = new Int32Array(starts[firsts.length]!);
  of.right.forEach((id, row) => {
    if (id >= 0) order[at[id]!++] = row;
  });
  return {...of, starts, order};
}
