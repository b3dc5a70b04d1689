/** SQL for what an export says of an order that was paid back in part. */
export interface RefundColumns {
  /** What was paid back of the whole order, of either sign. */
  readonly refund: string;
  readonly order_id: string;
  readonly ordered_at: string;
  readonly customer_id?: string | undefined;
  readonly country?: string | undefined;
}

/** The product of what was paid back of an order as a whole: exports do not say for which. */
export const refundProduct = "(refund)";

/**
 * SQL for one return for each order of which something was paid back: of no pieces, and of no product that was sold. It stands at
 * the time of its order, because such exports do not say when it was paid.
 *
 * @param from the schema of the orders' lines; of an amount that is on several lines the largest is that of the order
 */
export function refundsSql(
  from: string,
  {refund, order_id, ordered_at, customer_id = "NULL", country = "NULL"}: RefundColumns
): string {
  return `SELECT ${order_id} AS order_id, min(${ordered_at}) AS ordered_at, min(${customer_id}) AS customer_id,
    '${refundProduct}' AS product_id, 0 AS quantity, -max(abs(${refund})) AS amount, 'return' AS kind,
    min(${country}) AS country
    FROM ${from}
    -- most orders are paid for good
    WHERE ${refund} <> 0
    -- a number may come back on another day
    GROUP BY ${order_id}, CAST(${ordered_at} AS DATE)`;
}
