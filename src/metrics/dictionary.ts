import {priceBands} from "./price-bands.js";

/** How a metric's value is measured and shown. */
export type Unit = "count" | "money" | "share" | "ratio";

/** The filtered relation a metric is computed from; one query answers all metrics of one relation. */
export type MetricRelation = "visits" | "sales" | "records";

export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly from: MetricRelation;
  /** Aggregate over the relation. */
  readonly sql: string;
  /** What it means, in a sentence. */
  readonly doc: string;
}

const events = "sum(views + carts + removals + purchases)";
const sold = "kind = 'sale'";
const returned = "kind = 'return'";
const orders = `count(DISTINCT CASE WHEN ${sold} THEN order_no END)`;
const buyers = `count(DISTINCT CASE WHEN ${sold} THEN customer_no END)`;
const units = `sum(CASE WHEN ${sold} THEN quantity ELSE 0 END)`;
const revenue = `coalesce(sum(CASE WHEN ${sold} THEN amount ELSE 0 END), 0)`;
const returns = `coalesce(sum(CASE WHEN ${returned} THEN abs(amount) ELSE 0 END), 0)`;

const ratio = (over: string, under: string) =>
  `CAST(${over} AS DOUBLE) / nullif(CAST(${under} AS DOUBLE), 0)`;

/** Records that have a price. */
const priced = "sum(CASE WHEN price IS NOT NULL THEN n END)";

/**
 * Price at a fraction of the way through all prices in order, between two neighbours (R's type 7);
 * an aggregate over records, so that it stands alone as well as beside others.
 */
const quantile = (q: number) =>
  `max((SELECT min(CASE WHEN upto > floor((total - 1) * ${q}) THEN CAST(price AS DOUBLE) END)
      + ((max(total) - 1) * ${q} - floor((max(total) - 1) * ${q}))
      * (min(CASE WHEN upto > ceil((total - 1) * ${q}) THEN CAST(price AS DOUBLE) END)
        - min(CASE WHEN upto > floor((total - 1) * ${q}) THEN CAST(price AS DOUBLE) END))
    FROM ranked))`;

const visits = {from: "visits"} as const;
const sales = {from: "sales"} as const;
const records = {from: "records"} as const;

/** Every metric of the report; ids are a contract (report.json, data-metric). */
export const metrics: readonly Metric[] = [
  {
    id: "events",
    label: "Events",
    unit: "count",
    ...visits,
    sql: events,
    doc: "Rows of the event log."
  },
  {
    id: "sessions",
    label: "Sessions",
    unit: "count",
    ...visits,
    sql: "count(DISTINCT session_no)",
    doc: "Distinct sessions with at least one event."
  },
  {
    id: "users",
    label: "Visitors",
    unit: "count",
    ...visits,
    sql: "count(DISTINCT user_no)",
    doc: "Distinct users with at least one event."
  },
  {
    id: "products",
    label: "Products",
    unit: "count",
    ...visits,
    sql: "count(DISTINCT product_no)",
    doc: "Distinct products with at least one event."
  },
  {
    id: "brands",
    label: "Brands",
    unit: "count",
    ...visits,
    sql: "count(DISTINCT CASE WHEN brand <> '(none)' THEN brand END)",
    doc: "Distinct brands; events without one are not counted as a brand."
  },
  {
    id: "categories",
    label: "Categories",
    unit: "count",
    ...visits,
    sql: "count(DISTINCT CASE WHEN category_code <> '(none)' THEN category_code END)",
    doc: "Distinct category codes; events without one are not counted as a category."
  },
  {id: "views", label: "Views", unit: "count", ...visits, sql: "sum(views)", doc: "View events."},
  {id: "carts", label: "Carts", unit: "count", ...visits, sql: "sum(carts)", doc: "Cart events."},
  {
    id: "removals",
    label: "Removals",
    unit: "count",
    ...visits,
    sql: "sum(removals)",
    doc: "Events that take a product out of the cart."
  },
  {
    id: "purchases",
    label: "Purchases",
    unit: "count",
    ...visits,
    sql: "sum(purchases)",
    doc: "Purchase events."
  },
  {
    id: "view_to_cart",
    label: "View → cart",
    unit: "share",
    ...visits,
    sql: ratio("sum(carts)", "sum(views)"),
    doc: "Cart events ÷ view events."
  },
  {
    id: "view_to_purchase",
    label: "View → purchase",
    unit: "share",
    ...visits,
    sql: ratio("sum(purchases)", "sum(views)"),
    doc: "Purchase events ÷ view events."
  },
  {
    id: "cart_to_purchase",
    label: "Cart → purchase",
    unit: "share",
    ...visits,
    sql: ratio("sum(purchases)", "sum(carts)"),
    doc: "Purchase events ÷ cart events."
  },
  {
    id: "session_conversion",
    label: "Session conversion",
    unit: "share",
    ...visits,
    sql: ratio(
      "count(DISTINCT CASE WHEN purchases > 0 THEN session_no END)",
      "count(DISTINCT session_no)"
    ),
    doc: "Sessions with a purchase ÷ sessions."
  },
  {
    id: "sessions_per_user",
    label: "Sessions per visitor",
    unit: "ratio",
    ...visits,
    sql: ratio("count(DISTINCT session_no)", "count(DISTINCT user_no)"),
    doc: "Sessions ÷ visitors."
  },
  {
    id: "events_per_session",
    label: "Events per session",
    unit: "ratio",
    ...visits,
    sql: ratio(
      `sum(CASE WHEN session_no IS NOT NULL THEN views + carts + removals + purchases ELSE 0 END)`,
      "count(DISTINCT session_no)"
    ),
    doc: "Events that belong to a session ÷ sessions."
  },
  {
    id: "revenue",
    label: "Revenue",
    unit: "money",
    ...sales,
    sql: revenue,
    doc: "Σ amount of sales."
  },
  {
    id: "returns",
    label: "Returns",
    unit: "money",
    ...sales,
    sql: returns,
    doc: "Σ |amount| of returns."
  },
  {
    id: "net_revenue",
    label: "Net revenue",
    unit: "money",
    ...sales,
    sql: `${revenue} - ${returns}`,
    doc: "Revenue − returns."
  },
  {
    id: "orders",
    label: "Orders",
    unit: "count",
    ...sales,
    sql: orders,
    doc: "Distinct orders with a sale."
  },
  {
    id: "customers",
    label: "Customers",
    unit: "count",
    ...sales,
    sql: buyers,
    doc: "Distinct customers with a sale."
  },
  {id: "units", label: "Units", unit: "count", ...sales, sql: units, doc: "Pieces sold."},
  {
    id: "aov",
    label: "Average order value",
    unit: "money",
    ...sales,
    sql: ratio(revenue, orders),
    doc: "Revenue ÷ orders."
  },
  {
    id: "items_per_order",
    label: "Items per order",
    unit: "ratio",
    ...sales,
    sql: ratio(units, orders),
    doc: "Units ÷ orders."
  },
  {
    id: "repeat_rate",
    label: "Repeat rate",
    unit: "share",
    ...sales,
    sql: ratio("(SELECT count(*) FROM repeaters)", buyers),
    doc: "Customers with two or more orders ÷ customers."
  },
  {
    id: "price_min",
    label: "Lowest price",
    unit: "money",
    ...records,
    sql: "min(price)",
    doc: "Lowest price of an event, or of an order line where there are none."
  },
  {
    id: "price_q1",
    label: "Lower quartile",
    unit: "money",
    ...records,
    sql: quantile(0.25),
    doc: "A quarter of the events are at or below this price."
  },
  {
    id: "price_median",
    label: "Median price",
    unit: "money",
    ...records,
    sql: quantile(0.5),
    doc: "Half of the events are at or below this price."
  },
  {
    id: "price_mean",
    label: "Mean price",
    unit: "money",
    ...records,
    sql: ratio("sum(price * n)", priced),
    doc: "Σ price ÷ events."
  },
  {
    id: "price_q3",
    label: "Upper quartile",
    unit: "money",
    ...records,
    sql: quantile(0.75),
    doc: "Three quarters of the events are at or below this price."
  },
  {
    id: "price_max",
    label: "Highest price",
    unit: "money",
    ...records,
    sql: "max(price)",
    doc: "Highest price of an event, or of an order line where there are none."
  },
  // integers of a ten-thousandth each, so that the sum of squares is exact and both engines agree
  {
    id: "price_stddev",
    label: "Standard deviation",
    unit: "money",
    ...records,
    sql: `CASE WHEN ${priced} > 1 THEN sqrt(greatest(0, (CAST(sum(n * CAST(price * 10000 AS HUGEINT) * CAST(price * 10000 AS HUGEINT)) AS DOUBLE) - CAST(sum(n * CAST(price * 10000 AS HUGEINT)) AS DOUBLE) * CAST(sum(n * CAST(price * 10000 AS HUGEINT)) AS DOUBLE) / ${priced}) / nullif(${priced} - 1, 0))) / 10000 END`,
    doc: "Sample standard deviation of the events' prices."
  },
  ...priceBands.map(({id, label}) => ({
    id: `price_band_${id}`,
    label: `Price ${label}`,
    unit: "count" as const,
    ...records,
    sql: `sum(CASE WHEN price_band = '${label}' THEN n ELSE 0 END)`,
    doc: `Events at a price of ${label}; the lower bound belongs to the band.`
  })),
  {
    id: "completeness",
    label: "Completeness",
    unit: "share",
    ...records,
    sql: `1 - ${ratio("sum(nulls * n)", "sum(cells * n)")}`,
    doc: "1 − empty cells ÷ cells, over the columns that the exports supply."
  }
];
