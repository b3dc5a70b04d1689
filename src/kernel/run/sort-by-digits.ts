import {allRows} from "../values/gather.js";

/** Fewer rows are sorted sooner by comparing them. */
const fewestRows = 4096;

/** A pass over all rows sorts them by so many bits of a key. */
const digit = 1 << 13;

/** What takes more passes is sorted sooner by comparing rows. */
const mostPasses = 8;

/**
 * The rows in the order of some keys, the first one first; equal rows stay as they are. Whole numbers are sorted digit
 * by digit, from the last digit of the last key on.
 *
 * @param keys numbers for each row, of which some can be infinite; undefined for a key that is none
 * @returns undefined where rows are better compared
 */
export function sortByDigits(
  keys: readonly (Float64Array | undefined)[],
  rows: number
): Int32Array | undefined {
  if (rows < fewestRows) return undefined;
  const parts: {readonly codes: Float64Array; readonly size: number}[] = [];
  let passes = 0;
  for (const numbers of keys) {
    const range = numbers && wholeRange(numbers);
    if (!range) return undefined;
    // what is infinite goes before or behind all others
    const [below, above] = [range.min - 1, range.max + 1];
    const codes = numbers.map((value) => Math.min(Math.max(value, below), above) - below);
    const size = above - below + 1;
    passes += Math.ceil(Math.log2(size) / Math.log2(digit));
    if (passes > mostPasses) return undefined;
    parts.push({codes, size});
  }
  let order: Int32Array = allRows(rows);
  let next: Int32Array = new Int32Array(rows);
  for (const {codes, size} of parts.reverse())
    for (let unit = 1; unit < size; unit *= digit) {
      pass(codes, unit, order, next);
      [order, next] = [next, order];
    }
  return order;
}

/** Puts rows in the order of one digit. */
function pass(codes: Float64Array, unit: number, from: Int32Array, to: Int32Array): void {
  const starts = new Int32Array(digit + 1);
  for (let i = 0; i < codes.length; ++i)
    ++starts[(Math.floor(codes[i]! / unit) & (digit - 1)) + 1]!;
  for (let d = 0; d < digit; ++d) starts[d + 1]! += starts[d]!;
  for (let i = 0; i < from.length; ++i) {
    const row = from[i]!;
    to[starts[Math.floor(codes[row]! / unit) & (digit - 1)]!++] = row;
  }
}

/** The range of whole numbers that can be told apart when one is added; undefined for others. */
function wholeRange(numbers: Float64Array): {min: number; max: number} | undefined {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < numbers.length; ++i) {
    const value = numbers[i]!;
    if (value === Infinity || value === -Infinity) continue;
    if (Math.floor(value) !== value) return undefined;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min > max) return {min: 0, max: 0};
  return max - min < 2 ** 48 && max < 2 ** 52 && min > -(2 ** 52) ? {min, max} : undefined;
}
