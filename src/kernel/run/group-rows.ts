import {Unsupported} from "../unsupported.js";
import {checkNumbers} from "../values/scale.js";
import type {Vector} from "../values/vector.js";
import type {Groups} from "./grouping.js";
import {divisorOf, isClustered, rangeOf} from "./clustered.js";
import {numberPairs} from "./number-pairs.js";

/** A key as small whole numbers. */
interface Codes {
  readonly codes: Int32Array | Float64Array | Uint8Array;
  readonly size: number;
}

/** Tables with up to so many cells for each row are looked up directly. */
const cellsPerRow = 4;

/** Puts rows with equal values into groups; NULLs are equal. Groups are in the order of their first rows. */
export function groupRows(keys: readonly Vector[], rows: number): Groups {
  const varying = keys.filter(({step}) => step === 1);
  if (varying.length === 0)
    return {ids: new Int32Array(rows), firsts: new Int32Array(rows > 0 ? 1 : 0)};
  const sizes = varying.map((key) => (key.type.kind === "double" ? Infinity : spanOf(key).size));
  const all = sizes.reduce((product, size) => product * size, 1);
  const mostCells = Math.min(rows * cellsPerRow + 1024, 1 << 25);
  if (all <= mostCells) return direct(product(varying.map(encode), rows), rows);
  const run = sizes.findIndex(
    (size, i) => all / size <= mostCells && !varying[i]!.valid && isClustered(varying[i]!)
  );
  if (run >= 0) {
    const others = varying.filter((_, i) => i !== run).map(encode);
    return byRuns(varying[run]!, product(others, rows), rows);
  }
  const [first, ...rest] = varying.map(encode);
  let found = direct(first!, rows);
  for (const {codes, size} of rest) found = numberPairs(found.ids, codes, size);
  return found;
}

/** A key beyond this many values is looked at for what divides them all. */
const mostUndivided = 1 << 16;

interface Span {
  readonly min: number;
  readonly divisor: number;
  readonly size: number;
}

/** How a key's values are numbered from 0 on; NULL is the last. */
function spanOf(key: Vector): Span {
  const {min, max} = rangeOf(key);
  const isWide = max - min > mostUndivided && key.type.kind === "exact";
  // the smallest value of a range may be 0 instead
  const divisor = isWide ? divisorOf(key) : 1;
  return {min, divisor, size: (max - min) / divisor + 2};
}

function encode(key: Vector): Codes {
  const {data, valid, type} = key;
  if (type.kind === "list") throw new Unsupported("groups of lists");
  checkNumbers(key);
  const {min, divisor, size} = spanOf(key);
  if (type.kind === "double" || size > 1 << 26) return numbered(key);
  if (min === 0 && divisor === 1 && !valid) return {codes: data, size};
  const codes = new Int32Array(data.length);
  if (divisor > 1) for (let i = 0; i < codes.length; ++i) codes[i] = (data[i]! - min) / divisor;
  else for (let i = 0; i < codes.length; ++i) codes[i] = data[i]! - min;
  if (valid) for (let i = 0; i < codes.length; ++i) if (!valid[i]) codes[i] = size - 1;
  return {codes, size};
}

function numbered({data, valid}: Vector): Codes {
  const seen = new Map<number, number>();
  const codes = new Int32Array(data.length);
  for (let i = 0; i < codes.length; ++i) {
    const value = valid && !valid[i] ? NaN : data[i]!;
    let code = seen.get(value);
    if (code === undefined) seen.set(value, (code = seen.size));
    codes[i] = code;
  }
  return {codes, size: seen.size + 1};
}

/** One code for each combination. */
function product(parts: readonly Codes[], rows: number): Codes {
  const [first, ...rest] = parts;
  if (!first) return {codes: new Int32Array(rows), size: 1};
  return rest.reduce((left, right) => {
    const codes = new Int32Array(rows);
    for (let i = 0; i < rows; ++i) codes[i] = left.codes[i]! * right.size + right.codes[i]!;
    return {codes, size: left.size * right.size};
  }, first);
}

function direct({codes, size}: Codes, rows: number): Groups {
  // 0 where a code has not been seen
  const places = new Int32Array(size);
  const ids = new Int32Array(rows);
  const firsts = new Int32Array(Math.min(rows, size));
  let n = 0;
  for (let i = 0; i < rows; ++i) {
    const code = codes[i]!;
    let place = places[code]!;
    if (place === 0) {
      firsts[n++] = i;
      place = places[code] = n;
    }
    ids[i] = place - 1;
  }
  return {ids, firsts: firsts.slice(0, n)};
}

/** Equal values of one key are next to each other: a table for the others is enough. */
function byRuns({data}: Vector, {codes, size}: Codes, rows: number): Groups {
  const runs = new Int32Array(size);
  const places = new Int32Array(size);
  const ids = new Int32Array(rows);
  const firsts = new Int32Array(rows);
  let n = 0;
  let run = 0;
  let last = NaN;
  for (let i = 0; i < rows; ++i) {
    const value = data[i]!;
    if (value !== last) {
      last = value;
      ++run;
    }
    const code = codes[i]!;
    if (runs[code] !== run) {
      runs[code] = run;
      places[code] = n;
      firsts[n++] = i;
    }
    ids[i] = places[code]!;
  }
  return {ids, firsts: firsts.slice(0, n)};
}
