/** What the rows of a table are ranked by: a column of a relation, or an expression of some, and what of it adds up. */
export interface Ranked {
  /** What tells the rows apart, as text. */
  readonly key: string;
  /** What is summed up. */
  readonly value: string;
  /** The relation, with its condition where it has one. */
  readonly from: string;
}

/** What the rows of a table are ranked by. */
export interface RankedBy<R> {
  readonly ranked: Ranked;
  /** What tells rows apart, as the question's key has it. */
  readonly nameOf: (row: R) => string;
  /** What is summed up, in a sentence: "revenue". */
  readonly what: string;
}

/** A row's sum over all days, and that of the squares of its days. */
export interface RankedRow {
  readonly name: string;
  readonly total: number;
  readonly squares: number;
  /** Days with more than nothing. */
  readonly active: number;
}

/** The sums by which a table ranks its rows, and how these vary between days: columns as in RankedRow. */
export function rankedDays({key, value, from}: Ranked): string {
  return `SELECT name, CAST(sum(total) AS DOUBLE) AS total, CAST(sum(CAST(total AS DOUBLE) * CAST(total AS DOUBLE)) AS DOUBLE) AS squares,
  CAST(sum(CASE WHEN total > 0 THEN 1 ELSE 0 END) AS DOUBLE) AS active
FROM (
  SELECT ${key} AS name, day, sum(${value}) AS total
  FROM ${from}
  GROUP BY 1, 2
) AS by_day
GROUP BY name`;
}
