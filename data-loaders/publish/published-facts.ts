import {writeOut} from "../rollups/dialect.ts";

/**
 * The queries of the two published fact tables: everything at sampling factor 1, else what the visitors in the
 * sample did and bought. A sale to nobody known is in the sample by its order.
 *
 * @param samplingFactor how many visitors one stands for
 */
export function publishedFacts(samplingFactor: number): {sessionProducts: string; sales: string} {
  const isSampled = (id: string) => writeOut(`{{is_sampled ${id}}}`, {samplingFactor});
  if (samplingFactor === 1)
    return {sessionProducts: "FROM all_session_products", sales: "FROM all_sales"};
  const sampled = `SELECT CAST(person_no AS INTEGER) FROM persons WHERE ${isSampled("person_id")}`;
  return {
    sessionProducts: `SELECT * FROM all_session_products WHERE user_no IN (${sampled}) ORDER BY ALL`,
    sales: `SELECT * FROM all_sales
      WHERE CASE
        WHEN customer_no IS NULL THEN ${isSampled("concat('order ', order_no)")}
        ELSE customer_no IN (${sampled})
      END
      ORDER BY ALL`
  };
}
