/** A table of results, as docs/benchmarks.md shows it. */
export interface Table {
  readonly columns: readonly string[];
  /** One text a column. */
  readonly rows: readonly (readonly string[])[];
  /** What to know when reading it; below the table. */
  readonly note?: string;
}

/** A table as Markdown; the first column is text, the others are figures. */
export function formatTable({columns, rows, note}: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(columns.map((_, i) => (i === 0 ? "---" : "--:")));
  const lines = [line(columns), rule, ...rows.map(line)];
  return [...lines, ...(note ? ["", note] : [])].join("\n");
}

/** A bar beside what was reached; one that was missed says so. */
export function formatBar(bar: string, met: boolean): string {
  return met ? bar : `${bar}, **missed**`;
}
