import type {Vector} from "../values/vector.js";

/** Ranges up to this are kept track of value by value. */
const widest = 1 << 26;

const known = new WeakMap<Vector, boolean>();

/** Whether equal values are next to each other, but for NULLs between them. */
export function isClustered(one: Vector): boolean {
  const found = known.get(one) ?? ((one.partOf && isClustered(one.partOf)) || look(one));
  known.set(one, found);
  return found;
}

function look(one: Vector): boolean {
  const {data, valid, step, type} = one;
  if (step === 0) return true;
  if (type.kind === "double" || type.kind === "list") return false;
  const {min, max} = rangeOf(one);
  if (max - min >= widest) return false;
  const seen = new Uint8Array(max - min + 1);
  let last = NaN;
  for (let i = 0; i < data.length; ++i) {
    const value = data[i]!;
    if (value === last || (valid && !valid[i])) continue;
    if (seen[value - min]) return false;
    seen[value - min] = 1;
    last = value;
  }
  return true;
}

const ranges = new WeakMap<Vector, {min: number; max: number}>();

/** The smallest and the largest value, or a little more. */
export function rangeOf(one: Vector): {min: number; max: number} {
  const {type, data} = one;
  if (type.kind === "text") return {min: 0, max: Math.max(0, type.dictionary.values.length - 1)};
  let found = ranges.get(one);
  if (!found) {
    // a large part of a column has about its range
    if (one.partOf && one.partOf.data.length < data.length * 2) return rangeOf(one.partOf);
    let min = 0;
    let max = 0;
    if (data.length > 0) min = max = data[0]!;
    for (let i = 0; i < data.length; ++i) {
      const value = data[i]!;
      if (value < min) min = value;
      else if (value > max) max = value;
    }
    // numbers that begin near 0 need not be moved there
    if (min > 0 && min * 2 <= max) min = 0;
    ranges.set(one, (found = {min, max}));
  }
  return found;
}

const divisors = new WeakMap<Vector, number>();

/** A number that divides all of a vector's whole numbers: prices in cents are hundreds of their smallest unit. */
export function divisorOf(one: Vector): number {
  if (one.partOf) return divisorOf(one.partOf);
  let found = divisors.get(one);
  if (found === undefined) {
    found = 0;
    for (let i = 0; i < one.data.length && found !== 1; ++i) {
      const value = Math.abs(one.data[i]!);
      if (found === 0 || value % found !== 0) found = greatestDivisor(value, found);
    }
    found = Math.max(1, found);
    divisors.set(one, found);
  }
  return found;
}

function greatestDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
