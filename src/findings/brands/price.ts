import {benjaminiHochberg, falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {signTest} from "../../statistics/sign-test.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {comparing, ofAmounts} from "../claims/silent-under.js";

interface PositionRow {
  brand: string;
  /** Products in the compared categories whose price differs from the others' median, and */
  products: number;
  /** how many of them cost more than it. */
  above: number;
  /** The median of price ÷ the others' median. */
  ratio: number;
  /** Products of all brands. */
  all_products: number;
}

/** Fewest products of a brand. */
const least = 30;
/** Least difference of its median product from the others' that is reported. */
const leastOff = 0.05;

/** Whether some brand is more expensive or cheaper than the others in its categories. */
export const finding: Finding<PositionRow> = {
  id: "brands-price",
  chapter: "brands",
  needs: ["brands", "categories", "prices"],
  silentUnder: {...ofAmounts, ...comparing("brand")},
  sql: `WITH priced AS (
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
  WHERE brand <> '(none)' -- products without a brand belong to none
    AND category_code <> '(none)' -- prices compare within a category
  GROUP BY ALL
), large AS (
  SELECT brand
  FROM priced
  GROUP BY brand
  HAVING count(*) >= ${least} -- fewer do not show a brand's price level
  ORDER BY count(*) DESC, brand
  LIMIT 30
), others AS (
  SELECT large.brand, category, median(price) AS middle
  FROM large JOIN priced ON priced.brand <> large.brand
  GROUP BY large.brand, category
  HAVING count(*) >= 5 -- fewer have no reliable median
)
SELECT brand, count(CASE WHEN price <> middle THEN 1 END) AS products,
  count(CASE WHEN price > middle THEN 1 END) AS above, median(price / middle) AS ratio,
  (SELECT count(*) FROM priced) AS all_products
FROM priced JOIN others USING (brand, category)
GROUP BY brand
ORDER BY ratio DESC, brand`,
  thresholds: {least, falseDiscoveryRate, leastOff},
  method: `Each product’s mean price compared with the median of other brands’ products in its category: a sign test for each brand with ${least} products or more, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), reported if the median product is ${inPercent(leastOff)} or more above or below. The brand with the largest difference is named. Not reported for a sample of visitors, who see only some of the products.`,
  claim(rows, {count, name, percent, weight}): Claim | undefined {
    // A sample of visitors sees only some of the products, mostly popular ones.
    if (weight > 1) return undefined;
    const large = rows.filter(({products}) => products >= least);
    const ps = benjaminiHochberg(large.map(({above, products}) => signTest(above, products)));
    const [most] = large
      .filter(({ratio}, i) => ps[i]! <= falseDiscoveryRate && Math.abs(ratio - 1) >= leastOff)
      .sort((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)));
    if (!most) return undefined;
    const {ratio, products, all_products} = most;
    const higher = ratio > 1;
    const off = Math.abs(ratio - 1);
    const side = higher ? most.above : products - most.above;
    const brand = name(most.brand);
    return {
      n: products,
      nOf: "products",
      effect: effect(products / all_products, off),
      numbers: {off, side, products},
      text: `${brand} ${higher ? "is more expensive" : "is cheaper"} than other brands in its categories: its median product costs ${percent(off)} ${higher ? "more" : "less"} than theirs, and ${side === products ? `all ${count(side)} of its products` : `${count(side)} of its ${count(products)} products`} are ${higher ? "above" : "below"} their median.`
    };
  }
};
