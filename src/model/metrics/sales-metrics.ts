import type {Metric} from "./metric.js";
import {ratio, ratioOf} from "./ratio-of.js";

const sold = "kind = 'sale'";
const returned = "kind = 'return'";
const orders = `count(DISTINCT CASE WHEN ${sold} THEN order_no END)`;
const buyers = `count(DISTINCT CASE WHEN ${sold} THEN customer_no END)`;
const repeatBuyers = `count(DISTINCT CASE WHEN ${sold} AND customer_no IN (SELECT customer_no FROM repeaters) THEN customer_no END)`;
const units = `sum(CASE WHEN ${sold} THEN quantity ELSE 0 END)`;
const revenue = `coalesce(sum(CASE WHEN ${sold} THEN amount ELSE 0 END), 0)`;
const returns = `coalesce(sum(CASE WHEN ${returned} THEN abs(amount) ELSE 0 END), 0)`;

const exact = {sampled: {kind: "exact"}} as const;
const total = {sampled: {kind: "total"}} as const;

/** What orders tell of. */
export const salesMetrics: readonly Metric[] = [
  {
    id: "revenue",
    label: "Revenue",
    unit: "money",
    from: "sales",
    ...exact,
    sql: revenue,
    doc: "Σ amount of sales."
  },
  {
    id: "returns",
    label: "Returns",
    unit: "money",
    from: "sales",
    ...exact,
    sql: returns,
    doc: "Σ |amount| of returns."
  },
  {
    id: "net_revenue",
    label: "Net revenue",
    unit: "money",
    from: "sales",
    ...exact,
    sql: `${revenue} - ${returns}`,
    doc: "Revenue − returns."
  },
  {
    id: "orders",
    label: "Orders",
    unit: "count",
    from: "sales",
    ...total,
    sql: orders,
    doc: "Distinct orders with a sale."
  },
  {
    id: "customers",
    label: "Customers",
    unit: "count",
    from: "sales",
    ...total,
    sql: buyers,
    doc: "Distinct customers with a sale."
  },
  {
    id: "units",
    label: "Units",
    unit: "count",
    from: "sales",
    ...exact,
    sql: units,
    doc: "Pieces sold."
  },
  {
    id: "aov",
    label: "Average order value",
    unit: "money",
    from: "sales",
    ...ratioOf(revenue, orders),
    doc: "Revenue ÷ orders."
  },
  {
    id: "items_per_order",
    label: "Items per order",
    unit: "ratio",
    from: "sales",
    ...ratioOf(units, orders),
    doc: "Units ÷ orders."
  },
  {
    id: "repeat_rate",
    label: "Repeat rate",
    unit: "share",
    from: "sales",
    sql: ratio("(SELECT count(*) FROM repeaters)", buyers),
    sampled: {kind: "share", over: repeatBuyers, under: buyers},
    helper: "repeaters",
    doc: "Customers with two or more orders ÷ customers."
  }
];
