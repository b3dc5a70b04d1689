import {wilson} from "../statistics/wilson.js";
import {effect} from "./shape/effect.js";
import type {Finding} from "./shape/finding.js";

interface ItemsRow {
  orders: number;
  /** Orders of one product only, however many pieces. */
  single: number;
  revenue: number;
  single_revenue: number;
}

/** Fewest orders. */
const least = 100;

/** Whether most orders are of one product or of several. */
export const finding: Finding<ItemsRow> = {
  id: "sales-single-item",
  chapter: "sales",
  needs: ["sales"],
  sql: `SELECT count(*) AS orders, count(CASE WHEN products = 1 THEN 1 END) AS single,
  sum(amount) AS revenue, coalesce(sum(CASE WHEN products = 1 THEN amount END), 0) AS single_revenue
FROM (
  SELECT order_no, count(DISTINCT product_no) AS products, CAST(sum(amount) AS DOUBLE) AS amount
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY order_no
) AS by_order`,
  method:
    "Orders that hold one product only, as a share of all. Said from 100 orders on where the 95% Wilson interval lies on one side of one half; not where every order has one line, as the export then numbers lines, not orders.",
  claim([row], {percent, plural, money, scale}) {
    if (!row || row.orders < least || row.single === row.orders) return undefined;
    const {orders, single, revenue, single_revenue: alone} = row;
    const share = single / orders;
    const {low, high} = wilson(single, orders);
    const several = orders - single;
    const values = {
      one: single > 0 ? alone / single : 0,
      many: (revenue - alone) / several
    };
    const base = {n: orders, nOf: "orders"};
    if (low > 0.5)
      return {
        ...base,
        effect: effect(alone / revenue, (share - 0.5) / 0.5),
        numbers: {orders: orders * scale, share, ...values},
        text: `Most orders are of a single product: ${percent(share)} of ${plural(orders * scale, "order")}. They come to ${money(values.one)} on average, those of several to ${money(values.many)}.`,
        action: `Offer what goes with it before checkout: ${percent(share)} of orders hold one product, and an order of several is worth ${money(values.many)}.`
      };
    if (high < 0.5)
      return {
        ...base,
        effect: effect(1 - alone / revenue, (0.5 - share) / 0.5),
        numbers: {orders: orders * scale, share: 1 - share, ...values},
        text: `Customers buy several things at once: ${percent(1 - share)} of ${plural(orders * scale, "order")} hold more than one product${single > 0 ? `, and come to ${money(values.many)} against ${money(values.one)} for one` : ""}.`
      };
    return undefined;
  }
};
