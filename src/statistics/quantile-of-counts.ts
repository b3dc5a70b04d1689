/**
 * The value at a fraction of the way through counted values in order, linear between neighbours
 * (R's type 7, as the report's price quartiles).
 *
 * @param rows values with how often each occurs, in any order
 * @returns undefined where there are none
 */
export function quantileOfCounts(
  rows: readonly {value: number; count: number}[],
  q: number
): number | undefined {
  const sorted = rows.filter((row) => row.count > 0).sort((a, b) => a.value - b.value);
  const n = sorted.reduce((sum, row) => sum + row.count, 0);
  if (n === 0) return undefined;
  const place = (n - 1) * q;
  const low = at(sorted, Math.floor(place));
  return low + (place - Math.floor(place)) * (at(sorted, Math.ceil(place)) - low);
}

function at(sorted: readonly {value: number; count: number}[], index: number): number {
  let upto = 0;
  for (const {value, count} of sorted) {
    upto += count;
    if (upto > index) return value;
  }
  return sorted.at(-1)!.value;
}
