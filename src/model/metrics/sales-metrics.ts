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

const ofSales = (sql: string) => `sum(CASE WHEN ${sold} THEN ${sql} END)`;
// parts that an export does not have are null, and add nothing
const [discount, tax, unexplained] = ["discount", "tax", "unexplained"].map(
  (part) => `coalesce(${part}, 0)`
) as [string, string, string];
const gross = `coalesce(${ofSales(`amount + ${discount} - ${tax} - ${unexplained}`)}, 0)`;
const discounts = ofSales("discount");
// of a return, tax and what is unexplained are below zero
const returnedGoods = `coalesce(sum(CASE WHEN ${returned} THEN abs(amount) + ${tax} + ${unexplained} ELSE 0 END), 0)`;

const exact = {sampled: {kind: "exact"}} as const;
const total = {sampled: {kind: "total"}} as const;

/** What orders tell of. */
export const salesMetrics: readonly Metric[] = [
  {
    id: "revenue",
    label: "Revenue",
    unit: "money",
    from: "sales",
    needs: ["revenue"],
    ...exact,
    sql: revenue,
    doc: "Σ amount of sales: what was paid for them, with tax where the export has it and without shipping, before returns."
  },
  {
    id: "returns",
    label: "Returns",
    unit: "money",
    from: "sales",
    needs: ["revenue"],
    ...exact,
    sql: returns,
    doc: "Σ |amount| of returns."
  },
  {
    id: "net_revenue",
    label: "Net revenue",
    unit: "money",
    from: "sales",
    needs: ["revenue"],
    ...exact,
    sql: `${revenue} - ${returns}`,
    doc: "Revenue − returns."
  },
  {
    id: "gross_sales",
    label: "Gross sales",
    unit: "money",
    from: "sales",
    needs: ["revenue"],
    ...exact,
    sql: gross,
    doc: "Revenue + discounts − the tax in it: what was sold, before discounts, tax and shipping."
  },
  {
    id: "discounts",
    label: "Discounts",
    unit: "money",
    from: "sales",
    needs: ["discounts"],
    ...exact,
    sql: discounts,
    doc: "Σ discount of sales."
  },
  {
    id: "returned_goods",
    label: "Returned goods",
    unit: "money",
    from: "sales",
    needs: ["revenue"],
    ...exact,
    sql: returnedGoods,
    doc: "Returns without their tax and shipping."
  },
  {
    id: "net_sales",
    label: "Net sales",
    unit: "money",
    from: "sales",
    needs: ["revenue"],
    ...exact,
    sql: `${gross} - coalesce(${discounts}, 0) - ${returnedGoods}`,
    doc: "Gross sales − discounts − returned goods, without tax and shipping."
  },
  {
    id: "tax",
    label: "Tax",
    unit: "money",
    from: "sales",
    needs: ["tax"],
    ...exact,
    sql: "sum(tax)",
    doc: "Σ tax of sales − Σ tax of returns."
  },
  {
    id: "shipping",
    label: "Shipping",
    unit: "money",
    from: "sales",
    needs: ["shipping"],
    ...exact,
    sql: "sum(shipping)",
    doc: "Σ shipping of sales − Σ shipping of returns. It is not revenue."
  },
  {
    id: "unexplained",
    label: "Not explained",
    unit: "money",
    from: "sales",
    needs: ["unexplained"],
    ...exact,
    sql: "sum(unexplained)",
    doc: "Σ amount − (price × quantity − discount + tax): what these parts leave unexplained."
  },
  {
    id: "total_paid",
    label: "Total paid",
    unit: "money",
    from: "sales",
    needs: ["revenue"],
    ...exact,
    sql: `${revenue} - ${returns} + coalesce(sum(shipping), 0)`,
    doc: "Net sales + tax + shipping + what is not explained = net revenue + shipping."
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
    varies: {by: "people"},
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
    needs: ["revenue"],
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
    varies: {by: "part", of: buyers},
    helper: "repeaters",
    doc: "Customers with two or more orders ÷ customers."
  }
];
