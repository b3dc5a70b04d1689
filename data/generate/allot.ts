import {sum} from "d3";
import {type Random, at} from "./random.ts";

/** Splits a whole number by weights: floors, then one each to the largest remainders. */
export function allot(total: number, weights: readonly number[]): number[] {
  const scale = total / sum(weights);
  const exact = weights.map((weight) => weight * scale);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, i) => ({i, rest: value - Math.floor(value)}))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const missing = total - sum(parts);
  for (const {i} of order.slice(0, missing)) parts[i] = at(parts, i) + 1;
  return parts;
}

/**
 * A table of whole numbers with the given row and column totals, near in proportion to the prior:
 * iterative proportional fitting (Deming & Stephan 1940), floors, then the missing units go to
 * cells whose row and column both lack some.
 */
export function allotTable(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  prior: readonly (readonly number[])[]
): number[][] {
  if (sum(rowTotals) !== sum(columnTotals)) throw new Error("invalid totals: rows and columns");
  const fitted = fit(rowTotals, columnTotals, prior);
  const table = fitted.map((row) => row.map(Math.floor));
  const rowLack = table.map((row, r) => at(rowTotals, r) - sum(row));
  const columnLack = columnTotals.map((total, c) => total - sum(table, (row) => at(row, c)));
  const cells = fitted
    .flatMap((row, r) => row.map((value, c) => ({r, c, rest: value - Math.floor(value)})))
    .sort((a, b) => b.rest - a.rest || a.r - b.r || a.c - b.c);
  while (sum(rowLack) > 0)
    for (const {r, c} of cells) {
      if (at(rowLack, r) <= 0 || at(columnLack, c) <= 0) continue;
      at(table, r)[c] = at(at(table, r), c) + 1;
      rowLack[r] = at(rowLack, r) - 1;
      columnLack[c] = at(columnLack, c) - 1;
    }
  return table;
}

/** Draws `total` units one by one by weight, never more than its cap to any; the counts. */
export function drawCounts(
  total: number,
  weights: readonly number[],
  caps: readonly number[],
  random: Random
): number[] {
  if (sum(caps) < total) throw new Error(`invalid caps: ${sum(caps)} < ${total}`);
  const counts = weights.map(() => 0);
  let open = weights.map((weight, i) => (at(caps, i) > 0 ? weight : 0));
  let left = total;
  while (left > 0) {
    // A full item keeps its place in the sums and refuses; rebuilt when refusals prevail.
    const sums = cumulate(open);
    const tries = left * 4;
    for (let n = 0; n < tries && left > 0; ++n) {
      const i = findInterval(sums, random.next() * at(sums, sums.length - 1));
      if (at(counts, i) >= at(caps, i)) continue;
      counts[i] = at(counts, i) + 1;
      --left;
    }
    open = weights.map((weight, i) => (at(counts, i) < at(caps, i) ? weight : 0));
  }
  return counts;
}

export function cumulate(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, i) => {
    total += weight;
    sums[i] = total;
  });
  return sums;
}

/** The first index whose cumulated weight exceeds the value. */
export function findInterval(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function fit(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  prior: readonly (readonly number[])[]
): number[][] {
  let table = prior.map((row) => [...row]);
  for (let round = 0; round < 200; ++round) {
    const columnSums = columnTotals.map((_, c) => sum(table, (row) => at(row, c)));
    table = table.map((row) =>
      row.map((value, c) => (value * at(columnTotals, c)) / at(columnSums, c))
    );
    table = table.map((row, r) => {
      const rowSum = sum(row);
      return row.map((value) => (value * at(rowTotals, r)) / rowSum);
    });
  }
  return table;
}
