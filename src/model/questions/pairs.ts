/** Fewest baskets that hold a thing, and fewest that hold a pair, for the pair to be looked at. */
export const pairSupport = 5;

/** Fewest customers whose baskets hold a pair: the baskets of one of them may be a habit. */
export const pairBuyers = 5;

/** Most products, and most categories, whose pairs are counted: the most bought ones. */
export const pairCandidates = {products: 300, categories: 60};

/** Pairs handed on, those furthest above chance first. */
const limit = 200;

/**
 * Pairs of products in one basket, among baskets of several: a basket of one product holds no pair,
 * and would make any two look as if they kept apart. Of the products that at least five of these
 * hold, the 300 most bought make pairs; a pair that fewer than five hold is not counted further.
 * Columns as in PairRow.
 */
export const productPairsSql = `WITH bought AS (
  SELECT DISTINCT basket_no, product_no AS thing, coalesce(customer_no, -basket_no) AS buyer
  FROM sales
  WHERE kind = 'sale' -- a basket is what is taken home
),
${pairsOf(pairCandidates.products, "coalesce(title, concat('Product ', product_id))", "candidates JOIN catalogue ON catalogue.product_no = candidates.thing")}`;

/** Pairs of categories in one basket, likewise; the 60 categories most bought make pairs. */
export const categoryPairsSql = `WITH bought AS (
  SELECT DISTINCT basket_no, category_code AS thing, coalesce(customer_no, -basket_no) AS buyer
  FROM sales
  WHERE kind = 'sale' -- a basket is what is taken home
    AND category_code <> '(none)' -- goods without a category are of many kinds
),
${pairsOf(pairCandidates.categories, "CAST(thing AS VARCHAR)", "candidates")}`;

function pairsOf(most: number, name: string, from: string): string {
  return `several AS (
  SELECT basket_no FROM bought GROUP BY basket_no
  HAVING count(*) > 1 -- one thing alone makes no pair
), held AS (
  SELECT bought.basket_no, bought.thing, bought.buyer FROM bought JOIN several ON several.basket_no = bought.basket_no
), candidates AS (
  SELECT thing, count(*) AS baskets
  FROM held
  GROUP BY thing
  HAVING count(*) >= ${pairSupport} -- what is hardly ever bought pairs with nothing
  ORDER BY baskets DESC, thing
  LIMIT ${most}
), named AS (
  SELECT candidates.thing, candidates.baskets, ${name} AS name,
    (SELECT count(*) FROM bought WHERE bought.thing = candidates.thing) AS all_baskets
  FROM ${from}
), likely AS (
  SELECT basket_no, thing, buyer FROM held WHERE thing IN (SELECT thing FROM candidates)
), pairs AS (
  SELECT a.thing AS first, b.thing AS second, count(*) AS together,
    count(DISTINCT a.buyer) AS buyers
  FROM likely AS a
  JOIN likely AS b ON b.basket_no = a.basket_no AND b.thing > a.thing -- each pair once
  GROUP BY a.thing, b.thing
  HAVING count(*) >= ${pairSupport} -- fewer can be chance, and say little if they are not
), totals AS (
  SELECT
    (SELECT count(DISTINCT basket_no) FROM bought) AS all_baskets,
    (SELECT count(*) FROM several) AS baskets,
    (SELECT count(*) * (count(*) - 1) / 2 FROM candidates) AS tests
)
SELECT one.name AS first, other.name AS second, pairs.together, pairs.buyers,
  one.baskets AS first_baskets, other.baskets AS second_baskets, totals.baskets,
  one.all_baskets AS first_all, other.all_baskets AS second_all, totals.all_baskets, totals.tests
FROM pairs
JOIN named AS one ON one.thing = pairs.first
JOIN named AS other ON other.thing = pairs.second
CROSS JOIN totals
-- the furthest above what chance would put together, in its own deviations
ORDER BY (pairs.together - one.baskets * other.baskets / totals.baskets)
  / sqrt(one.baskets * other.baskets / totals.baskets) DESC, one.name, other.name
LIMIT ${limit}`;
}
