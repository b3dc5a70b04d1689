/** How many digits after the point numbers of a DuckDB type have: 4 of `DECIMAL(18,4)`, 0 of whole numbers. */
export function scaleOf(type: string): number {
  return Number(/^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1] ?? 0);
}
