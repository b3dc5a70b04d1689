import {bin, extent, rollups} from "d3-array";

/** What a column's values are like, in little. */
export interface ColumnSummary {
  /** Values that are not empty, of all. */
  readonly filled: number;
  readonly all: number;
  /** Numbers and days: how many lie in each of some ranges of equal width, from low to high. */
  readonly bins?: {readonly counts: readonly number[]; readonly low: number; readonly high: number};
  /** Texts: the most frequent ones, and how many different ones there are. */
  readonly top?: {
    readonly values: readonly (readonly [string, number])[];
    readonly distinct: number;
  };
}

/** Summarises a column: numbers and dates by their distribution, all else by the most frequent values. */
export function summariseColumn(values: readonly unknown[]): ColumnSummary {
  const filled = values.filter((value) => value !== null && value !== undefined);
  const counted = {filled: filled.length, all: values.length};
  if (filled.length === 0) return counted;
  const numbers = filled.map(Number).filter((number) => !Number.isNaN(number));
  if (
    numbers.length > 0 &&
    filled.every((value) => typeof value === "number" || value instanceof Date)
  ) {
    const [low = 0, high = 0] = extent(numbers);
    const counts = low === high ? [numbers.length] : countBins(numbers, low, high);
    return {...counted, bins: {counts, low, high}};
  }
  const groups = rollups(
    filled,
    (group) => group.length,
    (value) => String(value)
  ).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {...counted, top: {values: groups.slice(0, 3), distinct: groups.length}};
}

/** Bars of a histogram that is as wide as a heading. */
const bars = 16;

function countBins(numbers: readonly number[], low: number, high: number): number[] {
  const width = (high - low) / bars;
  const thresholds = Array.from({length: bars - 1}, (_, i) => low + (i + 1) * width);
  return bin()
    .domain([low, high])
    .thresholds(thresholds)(numbers)
    .map((own) => own.length);
}
