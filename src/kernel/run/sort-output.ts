import {Unsupported} from "../unsupported.js";
import type {SortItem} from "../sql/ast.js";
import type {Vector} from "../values/vector.js";
import {type Frame, gatherFrame} from "./frame.js";
import {sortRows} from "./sort-rows.js";

/**
 * Sorts and cuts the rows of an answer.
 *
 * @param other what a key means that is not a column of the answer
 */
export function sortOutput(
  frame: Frame,
  orderBy: readonly SortItem[],
  limit: number | undefined,
  other?: (item: SortItem) => Vector
): Frame {
  if (orderBy.length === 0 && (limit === undefined || limit >= frame.rows)) return frame;
  const keys = orderBy.map((item) => {
    const {isDescending, nullsFirst} = item;
    return {value: outputColumn(item, frame) ?? otherKey(item, other), isDescending, nullsFirst};
  });
  return gatherFrame(frame, sortRows(keys, frame.rows, limit), {isPart: orderBy.length === 0});
}

/** A key that is the name or the place of a column of the answer. */
function outputColumn({value}: SortItem, {columns}: Frame): Vector | undefined {
  if (value.kind === "exact") {
    const column = value.scale === 0 ? columns[value.value - 1] : undefined;
    if (!column) throw new Unsupported(`order by ${value.value}`);
    return column.read();
  }
  if (value.kind !== "name" || value.table !== undefined) return undefined;
  return columns.find(({name}) => name === value.name)?.read();
}

function otherKey(item: SortItem, other?: (item: SortItem) => Vector): Vector {
  if (!other) throw new Unsupported("order by something that is not in the answer");
  return other(item);
}
