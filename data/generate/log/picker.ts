import {sum} from "d3";
import {at, type Random} from "../random.ts";

/** Draws indexes by weight in constant time: Walker's alias method as set up by Vose (1991). */
export function createPicker(weights: readonly number[], random: Random): () => number {
  const n = weights.length;
  const mean = sum(weights) / n;
  const keep = Float64Array.from(weights, (weight) => weight / mean);
  const alias = Int32Array.from(weights, (_, i) => i);
  const small: number[] = [];
  const large: number[] = [];
  keep.forEach((share, i) => (share < 1 ? small : large).push(i));
  while (small.length > 0 && large.length > 0) {
    const less = at(small, small.length - 1);
    const more = at(large, large.length - 1);
    small.pop();
    alias[less] = more;
    keep[more] = at(keep, more) - (1 - at(keep, less));
    if (at(keep, more) >= 1) continue;
    large.pop();
    small.push(more);
  }
  // What rounding left on either list is full.
  for (const i of [...small, ...large]) keep[i] = 1;
  const {next} = random;
  return () => {
    const place = next() * n;
    const i = Math.floor(place);
    return place - i < keep[i]! ? i : alias[i]!;
  };
}

/** Weights of ranks 1 to n after Zipf, the first few flattened as in real shops (Mandelbrot). */
export function zipf(n: number): number[] {
  return Array.from({length: n}, (_, rank) => 1 / (rank + 2.7));
}
