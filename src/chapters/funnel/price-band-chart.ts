import {bars} from "../../charts/bars.js";
import {prose} from "../../components/prose.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {noPurchases} from "./no-purchases.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import type {RateRow} from "./rate-columns.js";

const byEvent = {value: "view_to_purchase", label: "By event"};
const bySession = {value: "session_conversion", label: "By session"};

/** Conversion by price band. */
export async function priceBandChart(sql: SqlTag): Promise<Node> {
  const {currency, has} = sql.reader.context;
  if (!has.prices) return prose`The log has no prices, so it does not show this.`;
  if (!has.purchases) return prose`${noPurchases}`;
  const bands = await bandRates(sql.without("price_band"));
  return chart(
    bars,
    bands.filter((row) => row.views > 0),
    {
      x: has.sessions ? [byEvent, bySession] : [byEvent],
      y: "price_band",
      title: "Conversion by price band",
      subtitle: has.sessions
        ? "purchases per view, and share of sessions that buy in a price band they viewed"
        : "purchases per view",
      ariaLabel: "Conversion by price band",
      empty: "No view matches these filters.",
      caption: prose`Prices are those at the time of the view, in ${currency}; the lower bound belongs to the band.`,
      facet: facet(sql, "price_band", (row: BandRow) => row.price_band),
      sql: bands
    }
  );
}

type BandRow = RateRow & {price_band: string};

function bandRates(sql: SqlTag): Promise<Rows<BandRow>> {
  return sql<BandRow>`SELECT counted.price_band, views, carts, purchases,
  carts / nullif(views, 0) AS view_to_cart, purchases / nullif(views, 0) AS view_to_purchase,
  looked AS sessions, bought / nullif(looked, 0) AS session_conversion
FROM (
  SELECT price_band, sum(views) AS views, sum(carts) AS carts, sum(purchases) AS purchases
  FROM events_cube
  WHERE price_band IS NOT NULL -- an event without a price is in no band
  GROUP BY price_band
) AS counted
LEFT JOIN (
  SELECT price_band, count(*) AS looked, sum(bought) AS bought
  FROM (
    SELECT price_band, session_no, CASE WHEN sum(purchases) > 0 THEN 1 ELSE 0 END AS bought
    FROM session_products
    WHERE session_no IS NOT NULL -- events without a session cannot be followed
    GROUP BY price_band, session_no
    HAVING sum(views) > 0 -- only sessions that viewed it are counted
  ) AS by_session
  GROUP BY price_band
) AS tried ON tried.price_band = counted.price_band
ORDER BY counted.price_band`;
}
