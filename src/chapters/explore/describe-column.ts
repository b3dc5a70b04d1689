import type {Formats} from "../../format/formats.js";

export interface RangeRow {
  n: number;
  filled: number;
  low: number | Date | null;
  high: number | Date | null;
}

export interface TopRow {
  value: string | null;
  n: number;
}

/** The range of a column, and the share filled where that is not all. */
export function describeRange(
  {n, filled, low, high}: RangeRow,
  shown: (value: unknown) => string,
  {percent}: Pick<Formats, "percent">
): string {
  if (n === 0) return "no rows";
  if (filled === 0) return "empty";
  const range =
    shown(low) === shown(high) ? `all ${shown(low)}` : `${shown(low)} to ${shown(high)}`;
  return filled === n ? range : `${range}, ${percent(filled / n)} filled`;
}

/** The most frequent values of a column, with their shares, and how many others there are. */
export function describeTop(
  rows: readonly TopRow[],
  {percent, plural, count}: Pick<Formats, "percent" | "plural" | "count">
): string {
  const total = (some: readonly TopRow[]) => some.reduce((sum, {n}) => sum + n, 0);
  const filled = rows.filter(({value}) => value !== null);
  const [all, own] = [total(rows), total(filled)];
  if (all === 0) return "no rows";
  if (own === 0) return "empty";
  const whole = own === all ? "" : `, ${percent(own / all)} filled`;
  if (filled.length > 3 && filled[0]!.n === 1) return `${count(own)} different${whole}`;
  const top = filled.slice(0, 3);
  const others = filled.length - top.length;
  const named = top.map(({value, n}) => `${value!} ${percent(n / all)}`).join(", ");
  return `${named}${others > 0 ? ` and ${plural(others, "other")}` : ""}${whole}`;
}
