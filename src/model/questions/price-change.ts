import type {LastPeriod} from "../last-period.js";

/** What products that were sold in both of two periods brought. */
export interface PriceChangeRow {
  readonly earlier: number | null;
  readonly later: number | null;
  /** The later period's pieces at what a piece of the same product brought in the earlier one. */
  readonly at_earlier_prices: number | null;
}

/** How prices of the same products changed between two periods, to be asked under a filter that keeps both. */
export function priceChange({later}: LastPeriod): string {
  const isEarlier = `day < CAST('${later.from}' AS DATE)`;
  return `WITH sold AS (
  SELECT product_no, sum(CASE WHEN ${isEarlier} THEN amount ELSE 0 END) AS earlier,
    sum(CASE WHEN ${isEarlier} THEN 0 ELSE amount END) AS later,
    sum(CASE WHEN ${isEarlier} THEN quantity ELSE 0 END) AS pieces_earlier,
    sum(CASE WHEN ${isEarlier} THEN 0 ELSE quantity END) AS pieces_later
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY product_no
)
SELECT CAST(sum(earlier) AS DOUBLE) AS earlier, CAST(sum(later) AS DOUBLE) AS later,
  sum(CAST(pieces_later AS DOUBLE) * CAST(earlier AS DOUBLE) / CAST(pieces_earlier AS DOUBLE) ORDER BY product_no) AS at_earlier_prices
FROM sold
WHERE pieces_earlier > 0 AND pieces_later > 0 -- a product that was sold in one period alone has no change of price`;
}
