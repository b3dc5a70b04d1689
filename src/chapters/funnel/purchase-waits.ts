import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** Sessions by the time from their first view to their purchase. */
export interface WaitRow {
  /** The class of the time, 0 to 7; null is all of them together. */
  bin: number | null;
  sessions: number;
  median_seconds: number | null;
}

/** The known waits, and whether they follow the filters. */
export interface PurchaseWaits {
  rows: Rows<WaitRow>;
  isFiltered: boolean;
}

/** Reads how long purchases take: from the sales under the filters, or from the whole log where orders have no sessions. */
export async function purchaseWaits(sql: SqlTag): Promise<PurchaseWaits> {
  const isFiltered = !sql.reader.context.has.orders;
  return {rows: await (isFiltered ? waitsOfSales(sql) : waitsOfLog(sql)), isFiltered};
}

function waitsOfLog({reader}: SqlTag): Promise<Rows<WaitRow>> {
  return reader.ask<WaitRow>(
    "SELECT bin, sessions, median_seconds FROM purchase_waits ORDER BY bin NULLS LAST",
    {sets: {}}
  );
}

function waitsOfSales(sql: SqlTag): Promise<Rows<WaitRow>> {
  return sql<WaitRow>`WITH first_purchases AS (
  SELECT order_no, min(wait_seconds) AS wait
  FROM sales
  WHERE wait_seconds IS NOT NULL -- order exports do not have the time of the first view
  GROUP BY order_no
)
SELECT CASE WHEN wait < 60 THEN 0 WHEN wait < 120 THEN 1 WHEN wait < 300 THEN 2 WHEN wait < 600 THEN 3
    WHEN wait < 1200 THEN 4 WHEN wait < 1800 THEN 5 WHEN wait < 3600 THEN 6 ELSE 7 END AS bin,
  count(*) AS sessions, quantile_cont(wait, 0.5) AS median_seconds
FROM first_purchases
GROUP BY bin
UNION ALL
SELECT NULL, count(*), quantile_cont(wait, 0.5)
FROM first_purchases
ORDER BY bin NULLS LAST`;
}
