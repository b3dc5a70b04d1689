import {benjaminiHochberg, falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {signTest} from "../../statistics/sign-test.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";

interface PositionRow {
  brand: string;
  /** Products in the categories compared whose price is not the others' median, and */
  products: number;
  /** how many of them cost more than it. */
  above: number;
  /** The median of price ÷ the others' median. */
  ratio: number;
  /** Products of all brands. */
  all_products: number;
}

/** Fewest products of a brand that carry the claim. */
const least = 30;
/** Least distance of its median product from the others' that is worth a word. */
const leastOff = 0.05;

/** Whether some brand asks more or less than the others of its categories. */
export const finding: Finding<PositionRow> = {
  id: "brands-price",
  chapter: "brands",
  needs: ["brands", "categories"],
  sql: `WITH priced AS (
  SELECT product_no, CAST(brand AS VARCHAR) AS brand, CAST(category_code AS VARCHAR) AS category, avg(CAST(price AS DOUBLE)) AS price
  FROM (
    SELECT product_no, brand, category_code, price FROM session_products
    UNION ALL
    SELECT product_no, brand, category_code, price FROM sales
  ) AS seen
  WHERE price > 0 -- a gift has no place among prices
    AND brand <> '(none)' -- what has no brand is not one
    AND category_code <> '(none)' -- prices compare within a category
  GROUP BY ALL
), large AS (
  SELECT brand
  FROM priced
  GROUP BY brand
  HAVING count(*) >= ${least} -- fewer do not show what a brand asks
  ORDER BY count(*) DESC, brand
  LIMIT 30
), others AS (
  SELECT large.brand, category, median(price) AS middle
  FROM large JOIN priced ON priced.brand <> large.brand
  GROUP BY large.brand, category
  HAVING count(*) >= 5 -- fewer have no middle
)
SELECT brand, count(CASE WHEN price <> middle THEN 1 END) AS products,
  count(CASE WHEN price > middle THEN 1 END) AS above, median(price / middle) AS ratio,
  (SELECT count(*) FROM priced) AS all_products
FROM priced JOIN others USING (brand, category)
GROUP BY brand
ORDER BY ratio DESC, brand`,
  thresholds: {least, falseDiscoveryRate, leastOff},
  method: `Each product’s mean price against the median of the other brands’ products of its category: a sign test for each brand with ${least} products or more, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), said where the median product is ${inPercent(leastOff)} or more above or below. The brand farthest off is named. Not said of a sample of visitors, who see but a part of the products.`,
  claim(rows, {count, name, percent, weight}): Claim | undefined {
    // A sample of visitors sees but a part of the products, and of these the popular ones.
    if (weight > 1) return undefined;
    const large = rows.filter(({products}) => products >= least);
    const ps = benjaminiHochberg(large.map(({above, products}) => signTest(above, products)));
    const [most] = large
      .filter(({ratio}, i) => ps[i]! <= falseDiscoveryRate && Math.abs(ratio - 1) >= leastOff)
      .sort((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)));
    if (!most) return undefined;
    const {ratio, products, all_products} = most;
    const dear = ratio > 1;
    const off = Math.abs(ratio - 1);
    const side = dear ? most.above : products - most.above;
    const brand = name(most.brand);
    return {
      n: products,
      nOf: "products",
      effect: effect(products / all_products, off),
      numbers: {off, side, products},
      text: `${brand} ${dear ? "asks more" : "is cheaper"} than the others of its categories: its median product costs ${percent(off)} ${dear ? "more" : "less"} than theirs, and ${count(side)} of ${count(products)} of its products lie ${dear ? "above" : "below"} their median.`
    };
  }
};
