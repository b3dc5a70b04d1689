import type {LastPeriod} from "../last-period.js";

/** What one value of a dimension brought in two periods. */
export interface ContributionRow {
  readonly dimension: string;
  readonly name: string;
  readonly earlier: number;
  readonly later: number;
  /** Movements of all values of the dimension, up and down added. */
  readonly gross: number;
  /** Values of the dimension. */
  readonly n: number;
}

/** What is added up, and where: exact sums for a shop of any size. */
const sums = {
  revenue: {
    value: "amount",
    from: "sales_cube\n  WHERE kind = 'sale' -- returns are a figure of their own"
  },
  views: {value: "views", from: "events_cube"}
} as const;

/** What adds up over the values of a dimension. */
export type Additive = keyof typeof sums;

/** Those of a dimension that are kept: the values that moved most in either direction. */
const kept = 4;

/**
 * What each value of some dimensions brought in two periods that follow each other, to be asked under a filter
 * that keeps both; the values without a name, and of the others those that moved most.
 *
 * @param dimensions at least one
 */
export function contributions(
  measure: Additive,
  dimensions: readonly string[],
  periods: LastPeriod
): string {
  const {value, from} = sums[measure];
  const parts = dimensions.map(
    (column) =>
      `  SELECT '${column}' AS dimension, CAST(${column} AS VARCHAR) AS name, day, ${value} AS n
  FROM ${from}`
  );
  return moved(parts.join("\n  UNION ALL\n"), periods);
}

/**
 * The revenue from customers whose first order of the whole report is in the period, and from all others, in the
 * same form.
 */
export function contributionsOfCustomers(periods: LastPeriod): string {
  const {earlier, later} = periods;
  return moved(
    `  SELECT 'customer' AS dimension, day, amount AS n,
    CASE WHEN sales.customer_no IS NULL THEN '(unknown)'
      WHEN first_day >= CAST(CASE WHEN day < CAST('${later.from}' AS DATE) THEN '${earlier.from}' ELSE '${later.from}' END AS DATE) THEN 'new'
      ELSE 'returning' END AS name
  FROM sales
  LEFT JOIN (
    SELECT customer_no, min(day) AS first_day
    FROM all_sales
    WHERE kind = 'sale' -- a return is no first order
    GROUP BY customer_no
  ) AS firsts ON firsts.customer_no = sales.customer_no
  WHERE kind = 'sale' -- returns are a figure of their own`,
    periods
  );
}

function moved(rows: string, {later}: LastPeriod): string {
  const isEarlier = `day < CAST('${later.from}' AS DATE)`;
  return `WITH moved AS (
${rows}
), each_value AS (
  SELECT dimension, name, sum(CASE WHEN ${isEarlier} THEN n ELSE 0 END) AS earlier,
    sum(CASE WHEN ${isEarlier} THEN 0 ELSE n END) AS later
  FROM moved
  GROUP BY dimension, name
)
SELECT dimension, name, CAST(earlier AS DOUBLE) AS earlier, CAST(later AS DOUBLE) AS later,
  CAST(sum(abs(later - earlier)) OVER (PARTITION BY dimension) AS DOUBLE) AS gross,
  count(*) OVER (PARTITION BY dimension) AS n
FROM each_value
QUALIFY name IN ('(none)', '(unknown)')
  OR row_number() OVER (PARTITION BY dimension, later > earlier ORDER BY abs(later - earlier) DESC, name) <= ${kept}
ORDER BY dimension, later - earlier DESC, name`;
}
