/** Rows as aligned text, numbers to the right, as wide as their longest cell but for `maxWidth`. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  {indent = 0, maxWidth = 40}: {indent?: number; maxWidth?: number} = {}
): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => clip(formatCell(cell), maxWidth)));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ""))));
  const isNumber = head.map(
    (_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === "number")
  );
  const lines = cells.map((row) =>
    row
      .map((cell, i) => pad(cell, widths[i]!, isNumber[i]!))
      .join("  ")
      .trimEnd()
  );
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [lines[0]!, rule, ...lines.slice(1)].map((line) => " ".repeat(indent) + line).join("\n");
}

function formatCell(cell: string | number): string {
  if (typeof cell === "number") return cell.toLocaleString("en-US");
  // A line break or a control character in a value would break the table, or the terminal.
  return cell.replace(/[\r\n\t]+/g, "⏎").replace(/\p{Cc}/gu, "�");
}

function clip(text: string, maxWidth: number): string {
  return widthOf(text) > maxWidth ? `${[...text].slice(0, maxWidth - 1).join("")}…` : text;
}

function widthOf(text: string): number {
  return [...text].length;
}

function pad(text: string, width: number, isNumber: boolean): string {
  const space = " ".repeat(width - widthOf(text));
  return isNumber ? space + text : text + space;
}
