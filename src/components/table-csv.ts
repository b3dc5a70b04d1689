import {csvFormatRows} from "d3-dsv";

/** A column of an export: the row's key and the heading. */
export interface CsvColumn {
  key: string;
  label: string;
}

/**
 * Rows as CSV. A text that a spreadsheet would run as a formula (it begins with = + - @, their wide
 * forms, a tab or a line break) gets a quote in front, as OWASP advises; numbers stay numbers.
 */
export function tableCsv(
  rows: readonly Record<string, unknown>[],
  columns: readonly CsvColumn[]
): string {
  return csvFormatRows([
    columns.map((column) => guard(column.label)),
    ...rows.map((row) => columns.map((column) => cell(row[column.key])))
  ]);
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  return guard(String(value));
}

function guard(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
