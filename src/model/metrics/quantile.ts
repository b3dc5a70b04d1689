/**
 * Price at a fraction of the way through all prices in order, between two neighbours (R's type 7);
 * an aggregate over records, so that it stands alone as well as beside others.
 */
export const quantile = (q: number | string) =>
  `max((SELECT min(CASE WHEN upto > floor((total - 1) * ${q}) THEN CAST(price AS DOUBLE) END)
      + ((max(total) - 1) * ${q} - floor((max(total) - 1) * ${q}))
      * (min(CASE WHEN upto > ceil((total - 1) * ${q}) THEN CAST(price AS DOUBLE) END)
        - min(CASE WHEN upto > floor((total - 1) * ${q}) THEN CAST(price AS DOUBLE) END))
    FROM ranked))`;
