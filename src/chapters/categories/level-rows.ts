import {sum} from "d3-array";
import {sumByLevel} from "../../components/sum-by-level.js";
import type {CategoryRow} from "./category-totals.js";
import {totalled} from "./category-totals.js";
import type {DrawnBy} from "./drawn-by.js";

/** A category inside a path, and the names of its code from the top down. */
export interface Leaf extends CategoryRow {
  levels: readonly string[];
}

/** Categories at a path or below it. */
export function leavesOf(rows: readonly CategoryRow[], path: readonly string[]): Leaf[] {
  return rows
    .map((row) => ({...row, levels: row.category.split(".")}))
    .filter(({levels}) => path.every((name, i) => levels[i] === name));
}

/** The categories one level below a path, largest first, with their shares of that level and their rates. */
export function levelRows(rows: readonly CategoryRow[], path: readonly string[], by: DrawnBy) {
  const inside = sumByLevel(rows, path, totalled).sort(
    (a, b) => b[by] - a[by] || b.revenue - a.revenue || (a.category < b.category ? -1 : 1)
  );
  const total = sum(inside, (row) => row[by]);
  return inside.map((row) => ({
    ...row,
    share: total ? row[by] / total : null,
    view_to_cart: row.views ? row.carts / row.views : null,
    view_to_purchase: row.views ? row.purchases / row.views : null
  }));
}
