import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** The price distribution of a brand's products; for a chosen brand by category, next to that of the others. */
export interface PriceRow {
  category: string;
  /** The brand, or "others". */
  label: string;
  /** Its products. */
  n: number;
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
  /** The chosen brand's products of the category. */
  own: number;
}

/** Reads the prices, starting with the categories that have most of the chosen brand's products. */
export function brandPrices(every: SqlTag, chosen: string): Promise<Rows<PriceRow>> {
  return every<PriceRow>`WITH priced AS (
  SELECT product_no, CAST(brand AS VARCHAR) AS brand, CAST(category_code AS VARCHAR) AS category, CAST(sum(prices) AS DOUBLE) / sum(n) AS price
  FROM (
    SELECT product_no, brand, category_code, sum(price) AS prices, count(*) AS n
    FROM session_products
    WHERE price > 0 -- free items would distort prices
    GROUP BY product_no, brand, category_code
    UNION ALL
    SELECT product_no, brand, category_code, sum(price) AS prices, count(*) AS n
    FROM sales
    WHERE price > 0 -- as above
    GROUP BY product_no, brand, category_code
  ) AS seen
  GROUP BY ALL
), grouped AS (
  SELECT brand AS label, '' AS category, price FROM priced WHERE ${chosen} = ''
  UNION ALL
  SELECT CASE WHEN brand = ${chosen} THEN brand ELSE 'others' END AS label, category, price
  FROM priced
  WHERE ${chosen} <> '' -- compared within a category: a mouse is cheaper than a notebook from any brand
    AND category IN (SELECT category FROM priced WHERE brand = ${chosen} AND category <> '(none)')
)
SELECT category, label, count(*) AS n, min(price) AS min, quantile_cont(price, 0.25) AS q1, quantile_cont(price, 0.5) AS median,
  quantile_cont(price, 0.75) AS q3, max(price) AS max,
  sum(CASE WHEN label = ${chosen} THEN count(*) ELSE 0 END) OVER (PARTITION BY category) AS own
FROM grouped
GROUP BY category, label
QUALIFY row_number() OVER (PARTITION BY category ORDER BY n DESC, label) <= 300
ORDER BY own DESC, category, label = 'others', n DESC, label
LIMIT 300`;
}
