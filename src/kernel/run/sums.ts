import {Unsupported} from "../unsupported.js";
import {checkExact, largest} from "../values/scale.js";
import {vector, type Data, type Vector} from "../values/vector.js";
import type {Grouping} from "./grouping.js";

/** What numbers up to 2^53 are parted by. */
export const half = 2 ** 27;

/** The sum of each group; NULL in a group without values. Exact but for doubles, which are summed up with their rests. */
export function sums({type, data, valid}: Vector, grouping: Grouping): Vector {
  const {ids, count} = grouping;
  if (type.kind !== "exact" && type.kind !== "double" && type.kind !== "null")
    throw new Unsupported(`sum of ${type.kind}`);
  const found =
    type.kind === "double" ? ofDoubles(data, valid, grouping) : ofWholes(data, grouping);
  // each group has a row, unless there are no rows at all
  if (!valid && ids.length > 0) return vector(type, found);
  const has = new Uint8Array(count);
  if (valid) for (let i = 0; i < ids.length; ++i) has[ids[i]!]! |= valid[i]!;
  return vector(type, found, has.includes(0) ? has : undefined);
}

function ofWholes(data: Data, {ids, count}: Grouping): Float64Array {
  const found = new Float64Array(count);
  let all = 0;
  if (count === 1) {
    let sum = 0;
    for (let i = 0; i < ids.length; ++i) {
      const value = data[i]!;
      sum += value;
      all += value < 0 ? -value : value;
    }
    found[0] = sum;
    return all <= largest ? found : ofBigWholes(data, {ids, count});
  }
  for (let i = 0; i < ids.length; ++i) {
    const value = data[i]!;
    found[ids[i]!]! += value;
    all += value < 0 ? -value : value;
  }
  // no sum on the way was larger than all together
  return all <= largest ? found : ofBigWholes(data, {ids, count});
}

/** The two halves of each sum are exact, as there are fewer than 2^26 rows. */
function ofBigWholes(data: Data, {ids, count}: Grouping): Float64Array {
  const low = new Float64Array(count);
  const high = new Float64Array(count);
  for (let i = 0; i < ids.length; ++i) {
    const value = data[i]!;
    const part = Math.floor(value / half);
    high[ids[i]!]! += part;
    low[ids[i]!]! += value - part * half;
  }
  return low.map((rest, g) => {
    const number = Number(BigInt(high[g]!) * BigInt(half) + BigInt(rest));
    checkExact(number);
    return number;
  });
}

/** Neumaier's summation: the order of rows does not matter. */
function ofDoubles(
  data: Data,
  valid: Uint8Array | undefined,
  {ids, count}: Grouping
): Float64Array {
  const found = new Float64Array(count);
  const rests = new Float64Array(count);
  for (let i = 0; i < ids.length; ++i) {
    if (valid && !valid[i]) continue;
    const g = ids[i]!;
    const value = data[i]!;
    const sum = found[g]!;
    const next = sum + value;
    rests[g]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    found[g] = next;
  }
  for (let g = 0; g < count; ++g) found[g]! += rests[g]!;
  return found;
}
