/**
 * Combinations of category and brand that are some visitor's clear favourite, the one they have most
 * events with: of how many visitors, with how many events, and who likes it most.
 */
export const allFavouritesSql = `WITH liked AS (
  SELECT user_no, category_code, brand, sum(events) AS events
  FROM session_products
  WHERE category_code <> '(none)' AND brand <> '(none)' -- a combination has both
  GROUP BY user_no, category_code, brand
), top AS (
  SELECT user_no, max(events, 2) AS most,
    arg_max(concat(category_code, ' · ', brand), events) AS combination
  FROM liked
  GROUP BY user_no
)
SELECT combination, count(*) AS visitors,
  CAST(sum(most[1]) AS DOUBLE) AS events, CAST(max(most[1]) AS INTEGER) AS strongest,
  arg_max(user_no, 1e10 * most[1] - user_no) AS visitor -- of equals, the one who came first
FROM top
WHERE most[1] > 1 -- one look is no preference
  AND (len(most) = 1 OR most[1] > most[2]) -- nor are two combinations liked alike
GROUP BY combination
ORDER BY visitors DESC, combination`;

/** How many of them are read at first. */
export const firstFavourites = 100;

/** The first of them. */
export const favouritesSql = `${allFavouritesSql}\nLIMIT ${firstFavourites}`;
