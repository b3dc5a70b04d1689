import {writeOut} from "../rollups/dialect.ts";

/**
 * The queries of the two published fact tables: everything at scale 1, else what the visitors in the
 * sample did and bought. A sale to nobody known is in the sample by its order.
 *
 * @param scale how many visitors one stands for
 */
export function publishedFacts(scale: number): {visits: string; sales: string} {
  const isSampled = (id: string) => writeOut(`{{is_sampled ${id}}}`, {scale});
  if (scale === 1) return {visits: "FROM all_visits", sales: "FROM all_sales"};
  const people = `SELECT CAST(person_no AS INTEGER) FROM people WHERE ${isSampled("person_id")}`;
  return {
    visits: `SELECT * FROM all_visits WHERE user_no IN (${people}) ORDER BY ALL`,
    sales: `SELECT * FROM all_sales
      WHERE CASE
        WHEN customer_no IS NULL THEN ${isSampled("concat('order ', order_no)")}
        ELSE customer_no IN (${people})
      END
      ORDER BY ALL`
  };
}
