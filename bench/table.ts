/** One line of a result: what was measured, the figure reached, the bar it is held against. */
export interface Line {
  readonly what: string;
  readonly reached: string;
  readonly bar?: string;
  /** Whether the bar was met; absent where there is none. */
  readonly met?: boolean;
}

/** A Markdown table of results; a bar that was missed says so. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map(
    ({what, reached, bar = "", met}) =>
      `| ${what} | ${reached} | ${bar}${met === false ? " — **missed**" : ""} |`
  );
  return ["| what | reached | bar |", "|---|---|---|", ...rows].join("\n");
}

/** The middle of some figures. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The figure a fraction of the way through some figures in order. */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? NaN;
}
