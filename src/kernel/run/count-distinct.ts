import {Unsupported} from "../unsupported.js";
import {checkNumbers} from "../values/scale.js";
import {integer} from "../values/type.js";
import {vector, type Vector} from "../values/vector.js";
import type {Grouping} from "./grouping.js";
import {isClustered, rangeOf} from "./clustered.js";
import {groupRows} from "./group-rows.js";
import {numberPairs} from "./number-pairs.js";

/** Marks for values and groups up to this many are kept one by one. */
const mostMarks = 1 << 24;

/** How many different values each group has. */
export function countDistinct(value: Vector, grouping: Grouping): Vector {
  if (value.type.kind === "list") throw new Unsupported("distinct lists");
  checkNumbers(value);
  return vector(integer, count(value, grouping));
}

function count(value: Vector, grouping: Grouping): Float64Array {
  const {min, max} = rangeOf(value);
  const size = max - min + 1;
  const isWhole = value.type.kind !== "double";
  if (isWhole && size * grouping.count <= 4096) return byMarks(value, size, grouping);
  if (isClustered(value)) return byChanges(value, grouping);
  if (isWhole && size * grouping.count <= mostMarks) return byMarks(value, size, grouping);
  return byPairs(value, grouping);
}

/** Equal values are next to each other: in a group, a value that differs from the last one is new. */
function byChanges({data, valid}: Vector, {ids, count}: Grouping): Float64Array {
  const found = new Float64Array(count);
  const last = new Float64Array(count).fill(NaN);
  for (let i = 0; i < ids.length; ++i) {
    if (valid && !valid[i]) continue;
    const g = ids[i]!;
    const value = data[i]!;
    if (last[g] !== value) {
      last[g] = value;
      ++found[g]!;
    }
  }
  return found;
}

function byMarks(value: Vector, size: number, {ids, count}: Grouping): Float64Array {
  const {data, valid} = value;
  const {min} = rangeOf(value);
  const found = new Float64Array(count);
  const marks = new Uint8Array(size * count);
  for (let i = 0; i < ids.length; ++i) {
    if (valid && !valid[i]) continue;
    const g = ids[i]!;
    const at = g * size + data[i]! - min;
    found[g]! += 1 - marks[at]!;
    marks[at] = 1;
  }
  return found;
}

function byPairs(value: Vector, {ids, count}: Grouping): Float64Array {
  const found = new Float64Array(count);
  const {valid} = value;
  const values = groupRows([value], ids.length);
  for (const row of numberPairs(ids, values.ids, values.firsts.length).firsts)
    if (!valid || valid[row]) ++found[ids[row]!]!;
  return found;
}
