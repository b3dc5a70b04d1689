/** Words with which programs write that a cell has no value. */
export const nullWords: readonly string[] = [
  "NULL",
  "Null",
  "null",
  "\\N",
  "nan",
  "NaN",
  "NAN",
  "NaT",
  "None",
  "N/A",
  "n/a",
  "#N/A",
  "#NV",
  "<NA>",
  "-",
  "–"
];

/** RE2 of words. In a list of so many DuckDB would look by a join over all rows. */
export function wordPattern(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
}

const spaces = " \\t\\r\\n\\x{00A0}\\x{2007}\\x{2009}\\x{202F}\\x{3000}";
const invisible = "[\\x{200B}\\x{2060}\\x{FEFF}\\x{00AD}]";

/**
 * SQL for a cell's text as its column is read: in composed form (NFC), without spaces at its ends, signs that nobody sees, and
 * what a spreadsheet is told a text by (`="0001"`); null where nothing is left.
 *
 * @param isProse whether an apostrophe at its beginning may be one of its own
 */
export function cleanText(cell: string, isProse: boolean): string {
  const composed = `regexp_replace(nfc_normalize(${cell}), '${invisible}', '', 'g')`;
  const bare = `regexp_replace(${composed}, '^[${spaces}]+|[${spaces}]+$', '', 'g')`;
  const unquoted = `regexp_replace(${bare}, '^="(.*)"$', '\\1')`;
  const text = isProse ? unquoted : `regexp_replace(${unquoted}, '^''', '')`;
  // most cells are printable ASCII that begins and ends with a letter or digit
  return `CASE WHEN regexp_full_match(${cell}, '[A-Za-z0-9](?:[!-~ ]*[!-~])?') THEN ${cell} ELSE nullif(${text}, '') END`;
}
