/** How a column's values travel: numbers, texts and truth values as they are, days as ISO dates. */
export type AnswerType = "number" | "text" | "boolean" | "date";

/** The result of one query, column by column: small as JSON, the same from either engine. */
export interface Answer {
  readonly names: readonly string[];
  readonly types: readonly AnswerType[];
  readonly columns: readonly (readonly unknown[])[];
}

/** An answer that says which tables and relations its query names. */
export interface Answered extends Answer {
  readonly reads: readonly string[];
}

/** A row as pages see it: days are Dates at midnight UTC. */
export type Row = Record<string, number | string | boolean | Date | null>;

/**
 * Turns an answer into rows.
 *
 * @returns an array of plain objects, one a row, with the query's column names as keys
 */
export function answerRows<T = Row>(answer: Answer): T[] {
  const {names, types, columns} = answer;
  const rows: Row[] = [];
  for (let i = 0, n = columns[0]?.length ?? 0; i < n; ++i) {
    const row: Row = {};
    for (let j = 0; j < names.length; ++j) {
      row[names[j]!] = revive(columns[j]![i], types[j]!);
    }
    rows.push(row);
  }
  return rows as T[];
}

function revive(value: unknown, type: AnswerType): Row[string] {
  if (value === null || value === undefined) return null;
  if (type === "date") return new Date(`${String(value)}T00:00:00Z`);
  return value as Row[string];
}
