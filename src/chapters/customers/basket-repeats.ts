import {blank} from "../../components/blank.js";
import {h} from "../../components/h.js";
import {allOrNone} from "../../components/all-or-none.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** Customers, and how many came back with another basket; always one row. */
interface RepeatRow {
  customers: number;
  returned: number;
  /** Customers with several orders. */
  repeated: number;
  orders: number;
  baskets: number;
}

/** How many customers came back if orders placed at one moment are one basket; nothing where that is the same as by order. */
export async function basketRepeats(sql: SqlTag): Promise<Node> {
  const {context} = sql.reader;
  if (!context.has.buyers) return blank();
  const sentence = describeBasketRepeats(await repeats(sql), formats(context));
  return sentence ? h(document, "p", {}, sentence) : blank();
}

/** The sentence; none of a sample, of a single customer, or where each order is a basket. */
export function describeBasketRepeats(
  again: Rows<RepeatRow>,
  {percent}: Pick<Formats, "percent">
): DocumentFragment | undefined {
  const [row] = again;
  if (again.weight !== 1 || !row || row.customers <= 1 || row.orders <= row.baskets)
    return undefined;
  const share = row.returned / row.customers;
  // said only beside a repeat rate that reads differently
  if (percent(share) === percent(row.repeated / row.customers)) return undefined;
  return prose`If a customer’s orders placed at one moment count as one basket, ${allOrNone(number("basket_repeat_rate", share, percent, {of: again}))} of the customers came back.`;
}

function repeats(sql: SqlTag): Promise<Rows<RepeatRow>> {
  return sql<RepeatRow>`SELECT count(*) AS customers, count(CASE WHEN baskets > 1 THEN 1 END) AS returned,
    count(CASE WHEN orders > 1 THEN 1 END) AS repeated,
    CAST(coalesce(sum(orders), 0) AS DOUBLE) AS orders, CAST(coalesce(sum(baskets), 0) AS DOUBLE) AS baskets
  FROM (
    SELECT customer_no, count(DISTINCT order_no) AS orders, count(DISTINCT basket_no) AS baskets
    FROM sales
    WHERE kind = 'sale' -- returns are a figure of their own
      AND customer_no IS NOT NULL -- a till sale is nobody's
    GROUP BY customer_no
  ) AS each`;
}
