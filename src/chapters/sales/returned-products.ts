import {blank} from "../../components/blank.js";
import {figure} from "../../components/figure.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {salesMetrics} from "./sales-metrics.js";

/** A product of which something came back. */
type ReturnedRow = {
  product: string;
  sold: number;
  returned: number;
  amount: number;
  /** What came back of what was sold; null where nothing was. */
  share: number | null;
  /** All that came back, of every product. */
  all_amount: number;
  all_returned: number;
  products: number;
};

/** The products by what was taken back; nothing where the exports tell of no returns. */
export async function returnedProducts(sql: SqlTag): Promise<HTMLElement> {
  const {currency, has} = sql.reader.context;
  if (!has.returns) return blank();
  const [metric, returned] = await Promise.all([salesMetrics(sql), readReturned(sql)]);
  const table = dataTable(returned, {
    columns: [
      "product",
      {key: "amount", label: "Taken back", kind: "money", bar: true},
      {key: "returned", label: "Pieces"},
      "sold",
      {
        key: "share",
        label: "Of those sold",
        title: "what came back may have been sold before the period"
      }
    ],
    label: "Returns by product",
    filename: "returns",
    empty: "Nothing came back under these filters."
  });
  return figure({
    title: "Returns by product",
    subtitle: `${currency}; the first hundred by what was taken back`,
    chart: table,
    caption: returned[0]
      ? describeReturned(returned[0].products, metric, formats(sql.reader.context))
      : "",
    sql: returned
  });
}

function readReturned(sql: SqlTag): Promise<Rows<ReturnedRow>> {
  return sql<ReturnedRow>`SELECT product, CAST(sold AS DOUBLE) AS sold, CAST(returned AS DOUBLE) AS returned, CAST(amount AS DOUBLE) AS amount,
  CAST(returned AS DOUBLE) / nullif(CAST(sold AS DOUBLE), 0) AS share,
  CAST(sum(amount) OVER () AS DOUBLE) AS all_amount, CAST(sum(returned) OVER () AS DOUBLE) AS all_returned, count(*) OVER () AS products
FROM (
  SELECT coalesce(title, concat('Product ', product_id)) AS product, product_id,
    sum(CASE WHEN kind = 'sale' THEN quantity ELSE 0 END) AS sold,
    sum(CASE WHEN kind = 'return' THEN abs(quantity) ELSE 0 END) AS returned,
    sum(CASE WHEN kind = 'return' THEN abs(amount) ELSE 0 END) AS amount
  FROM sales JOIN catalogue ON catalogue.product_no = sales.product_no
  GROUP BY product, product_id
  HAVING sum(CASE WHEN kind = 'return' THEN 1 ELSE 0 END) > 0 -- what came back at least once
) AS by_product
ORDER BY amount DESC, product, product_id
LIMIT 100`;
}

/** How many products came back, and how much of the revenue they took. */
export function describeReturned(
  products: number,
  metric: MetricValues,
  {count, percent}: Pick<Formats, "count" | "percent">
): DocumentFragment {
  const revenue = metric.value("revenue");
  const share =
    revenue &&
    prose`, ${number("return_share", (metric.value("returns") ?? 0) / revenue, percent)} of the revenue`;
  return prose`${number("products_returned", products, count)} products came back at least once, ${metric("returns")} in all${share || ""}.`;
}
