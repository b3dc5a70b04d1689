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

/** A product with returns. */
type ReturnedRow = {
  product_id: string;
  product: string;
  sold: number;
  returned: number;
  amount: number;
  /** Returned items per item sold; null if none was sold. */
  share: number | null;
  /** The returns of all products. */
  all_amount: number;
  all_returned: number;
  products: number;
};

/** Products by the value of their returns; nothing if the exports contain no returns. */
export async function returnedProducts(sql: SqlTag): Promise<HTMLElement> {
  const {currency, has} = sql.reader.context;
  if (!has.returns) return blank();
  const [metric, returned] = await Promise.all([salesMetrics(sql), readReturned(sql)]);
  const table = dataTable(ofAllCustomers(returned), {
    sql: returned,
    drill: {
      key: "product",
      of: ({product_id}: ReturnedRow) => ({kind: "product", value: product_id})
    },
    first: {count: first, all: async () => ofAllCustomers(await sql.ask(returnedSql))},
    columns: [
      "product",
      {key: "amount", label: "Returned value", kind: "money", bar: true},
      {key: "returned", label: "Items returned"},
      {key: "sold", label: "Items sold"},
      {
        key: "share",
        label: "Returned per item sold",
        kind: "rate",
        title: "returned items may have been sold before the period"
      }
    ],
    label: "Returns by product",
    filename: "returns",
    empty: "Nothing was returned."
  });
  return figure({
    title: "Returns by product",
    subtitle: `${currency}; products by the value of what was returned`,
    chart: table,
    caption: returned[0] ? describeReturned(returned, metric, formats(sql.reader.context)) : "",
    sql: returned
  });
}

/** The rows with sums for all customers where the rows are of a sample. */
function ofAllCustomers(returned: Rows<ReturnedRow>) {
  const {weight} = returned;
  return returned.map((row) => ({
    ...row,
    sold: row.sold * weight,
    returned: row.returned * weight,
    amount: row.amount * weight
  }));
}

/** How many products are read at first. */
const first = 100;

function readReturned(sql: SqlTag): Promise<Rows<ReturnedRow>> {
  return sql.ask<ReturnedRow>(`${returnedSql}\nLIMIT ${first}`);
}

const returnedSql = `SELECT product_id, product, CAST(sold AS DOUBLE) AS sold, CAST(returned AS DOUBLE) AS returned, CAST(amount AS DOUBLE) AS amount,
  CAST(returned AS DOUBLE) / nullif(CAST(sold AS DOUBLE), 0) AS share,
  CAST(sum(amount) OVER () AS DOUBLE) AS all_amount, CAST(sum(returned) OVER () AS DOUBLE) AS all_returned, count(CASE WHEN returned > 0 THEN 1 END) OVER () AS products
FROM (
  SELECT coalesce(title, concat('Product ', product_id)) AS product, product_id,
    sum(CASE WHEN kind = 'sale' THEN quantity ELSE 0 END) AS sold,
    sum(CASE WHEN kind = 'return' THEN abs(quantity) ELSE 0 END) AS returned,
    sum(CASE WHEN kind = 'return' THEN abs(amount) ELSE 0 END) AS amount
  FROM sales JOIN catalogue ON catalogue.product_no = sales.product_no
  GROUP BY product, product_id
  -- returned at least once; what nothing was paid back for is a correction of the stock
  HAVING sum(CASE WHEN kind = 'return' THEN abs(amount) ELSE 0 END) > 0
) AS by_product
ORDER BY amount DESC, product, product_id`;

/** How many products were returned, which a sample cannot tell, and their share of the revenue. */
export function describeReturned(
  returned: Rows<Pick<ReturnedRow, "products">>,
  metric: MetricValues,
  {percent, plural}: Pick<Formats, "percent" | "plural">
): DocumentFragment {
  const revenue = metric.value("revenue");
  const share = revenue ? (metric.value("returns") ?? 0) / revenue : null;
  // goods sold before the period may come back in it: more than the revenue is no share of it
  const part =
    share !== null &&
    share < 1 &&
    prose`, ${number("return_share", share, percent)} of the revenue`;
  const sum = prose`${metric("returns")} in all${part}.`;
  const products = returned[0]?.products ?? 0;
  // what was paid back of whole orders is of no product
  if (returned.weight > 1 || products === 0) return prose`Returns were ${sum}`;
  return prose`${number("products_returned", products, (n) => plural(n, "product"))} ${products === 1 ? "was" : "were"} returned at least once: ${sum}`;
}
