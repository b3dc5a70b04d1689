import type {Groups} from "./grouping.js";

/** Puts rows into groups by a group they have and a second key. */
export function numberPairs(ids: Int32Array, codes: ArrayLike<number>, size: number): Groups {
  const rows = ids.length;
  let capacity = 16;
  while (capacity < rows * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Float64Array(capacity).fill(-1);
  const places = new Int32Array(capacity);
  const found = new Int32Array(rows);
  const firsts = new Int32Array(rows);
  let n = 0;
  for (let i = 0; i < rows; ++i) {
    const key = ids[i]! * size + codes[i]!;
    let at = (Math.imul(ids[i]!, 0x9e3779b1) ^ Math.imul(codes[i]!, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    while (keys[at] !== key && keys[at] !== -1) at = (at + 1) & mask;
    if (keys[at] === -1) {
      keys[at] = key;
      places[at] = n;
      firsts[n++] = i;
    }
    found[i] = places[at]!;
  }
  return {ids: found, firsts: firsts.slice(0, n)};
}
