import {priceBands} from "./price-bands.js";

/** How a metric's value is measured and shown. */
export type Unit = "count" | "money" | "share" | "ratio";

/** The filtered relation a metric is computed from; one query answers all metrics of one relation. */
export type MetricRelation = "visits" | "sales" | "records";

/**
 * The relation that has the same additive measures exactly, where visits and sales are a sample of
 * visitors.
 */
export const exactRelation = {visits: "counts", sales: "takings", records: "tally"} as const;

/**
 * What a sample of visitors tells of a metric under filters:
 *
 * - `exact`: all, as it adds up and can be asked of `exactRelation`
 * - `total`: a number of things of which each belongs to one visitor
 * - `ratio`, `share`: one sum over another; a share is of something, 0 to 1
 * - `deviation`: the standard deviation of prices
 * - `quantile`: the price at a fraction of the way through all prices
 * - `least`: how many things there are at least, as many visitors share each
 * - `lowest`, `highest`: a bound, as the sample may lack the very last one
 */
export type Sampled =
  | {kind: "exact"}
  | {kind: "total"}
  | {kind: "ratio" | "share"; over: string; under: string}
  | {kind: "deviation"; n: string; sum: string; squares: string}
  | {kind: "quantile"; at: number}
  | {kind: "least" | "lowest" | "highest"};

export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly from: MetricRelation;
  /** Aggregate over the relation. */
  readonly sql: string;
  /** What can be said of it where visits and sales are a sample. */
  readonly sampled: Sampled;
  /** What it means, in a sentence. */
  readonly doc: string;
}

const events = "sum(views + carts + removals + purchases)";
const sold = "kind = 'sale'";
const returned = "kind = 'return'";
const orders = `count(DISTINCT CASE WHEN ${sold} THEN order_no END)`;
const buyers = `count(DISTINCT CASE WHEN ${sold} THEN customer_no END)`;
const repeatBuyers = `count(DISTINCT CASE WHEN ${sold} AND customer_no IN (SELECT customer_no FROM repeaters) THEN customer_no END)`;
const units = `sum(CASE WHEN ${sold} THEN quantity ELSE 0 END)`;
const revenue = `coalesce(sum(CASE WHEN ${sold} THEN amount ELSE 0 END), 0)`;
const returns = `coalesce(sum(CASE WHEN ${returned} THEN abs(amount) ELSE 0 END), 0)`;

const ratio = (over: string, under: string) =>
  `CAST(${over} AS DOUBLE) / nullif(CAST(${under} AS DOUBLE), 0)`;

/** Records that have a price. */
const priced = "sum(CASE WHEN price IS NOT NULL THEN n END)";

/** Ten-thousandths above the lowest price: from there equal prices differ by nothing at all. */
const above = "CAST((price - (SELECT min(price) FROM records)) * 10000 AS HUGEINT)";

/**
 * Price at a fraction of the way through all prices in order, between two neighbours (R's type 7);
 * an aggregate over records, so that it stands alone as well as beside others.
 */
export const quantile = (q: number | string) =>
  `max((SELECT min(CASE WHEN upto > floor((total - 1) * ${q}) THEN CAST(price AS DOUBLE) END)
      + ((max(total) - 1) * ${q} - floor((max(total) - 1) * ${q}))
      * (min(CASE WHEN upto > ceil((total - 1) * ${q}) THEN CAST(price AS DOUBLE) END)
        - min(CASE WHEN upto > floor((total - 1) * ${q}) THEN CAST(price AS DOUBLE) END))
    FROM ranked))`;

/** A ratio, which a sample estimates by the same sums. */
const ratioOf = (over: string, under: string) => ({
  sql: ratio(over, under),
  sampled: {kind: "ratio", over, under} as const
});

const shareOf = (over: string, under: string) => ({
  sql: ratio(over, under),
  sampled: {kind: "share", over, under} as const
});

const quantileAt = (at: number) => ({
  sql: quantile(at),
  sampled: {kind: "quantile", at} as const
});

const visits = {from: "visits"} as const;
const sales = {from: "sales"} as const;
const records = {from: "records"} as const;
const exact = {sampled: {kind: "exact"}} as const;
const total = {sampled: {kind: "total"}} as const;
const least = {sampled: {kind: "least"}} as const;

/** Every metric of the report; ids are a contract (report.json, data-metric). */
export const metrics: readonly Metric[] = [
  {
    id: "events",
    label: "Events",
    unit: "count",
    ...visits,
    ...exact,
    sql: events,
    doc: "Rows of the event log."
  },
  {
    id: "sessions",
    label: "Sessions",
    unit: "count",
    ...visits,
    ...total,
    sql: "count(DISTINCT session_no)",
    doc: "Distinct sessions with at least one event."
  },
  {
    id: "users",
    label: "Visitors",
    unit: "count",
    ...visits,
    ...total,
    sql: "count(DISTINCT user_no)",
    doc: "Distinct users with at least one event."
  },
  {
    id: "products",
    label: "Products",
    unit: "count",
    ...visits,
    ...least,
    sql: "count(DISTINCT product_no)",
    doc: "Distinct products with at least one event."
  },
  {
    id: "brands",
    label: "Brands",
    unit: "count",
    ...visits,
    ...least,
    sql: "count(DISTINCT CASE WHEN brand <> '(none)' THEN brand END)",
    doc: "Distinct brands; events without one are not counted as a brand."
  },
  {
    id: "categories",
    label: "Categories",
    unit: "count",
    ...visits,
    ...least,
    sql: "count(DISTINCT CASE WHEN category_code <> '(none)' THEN category_code END)",
    doc: "Distinct category codes; events without one are not counted as a category."
  },
  {
    id: "views",
    label: "Views",
    unit: "count",
    ...visits,
    ...exact,
    sql: "sum(views)",
    doc: "View events."
  },
  {
    id: "carts",
    label: "Carts",
    unit: "count",
    ...visits,
    ...exact,
    sql: "sum(carts)",
    doc: "Cart events."
  },
  {
    id: "removals",
    label: "Removals",
    unit: "count",
    ...visits,
    ...exact,
    sql: "sum(removals)",
    doc: "Events that take a product out of the cart."
  },
  {
    id: "purchases",
    label: "Purchases",
    unit: "count",
    ...visits,
    ...exact,
    sql: "sum(purchases)",
    doc: "Purchase events."
  },
  {
    id: "view_to_cart",
    label: "View → cart",
    unit: "share",
    ...visits,
    ...exact,
    sql: ratio("sum(carts)", "sum(views)"),
    doc: "Cart events ÷ view events."
  },
  {
    id: "view_to_purchase",
    label: "View → purchase",
    unit: "share",
    ...visits,
    ...exact,
    sql: ratio("sum(purchases)", "sum(views)"),
    doc: "Purchase events ÷ view events."
  },
  {
    id: "cart_to_purchase",
    label: "Cart → purchase",
    unit: "share",
    ...visits,
    ...exact,
    sql: ratio("sum(purchases)", "sum(carts)"),
    doc: "Purchase events ÷ cart events."
  },
  {
    id: "session_conversion",
    label: "Session conversion",
    unit: "share",
    ...visits,
    ...shareOf(
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
    ...ratioOf("count(DISTINCT session_no)", "count(DISTINCT user_no)"),
    doc: "Sessions ÷ visitors."
  },
  {
    id: "events_per_session",
    label: "Events per session",
    unit: "ratio",
    ...visits,
    ...ratioOf(
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
    ...exact,
    sql: revenue,
    doc: "Σ amount of sales."
  },
  {
    id: "returns",
    label: "Returns",
    unit: "money",
    ...sales,
    ...exact,
    sql: returns,
    doc: "Σ |amount| of returns."
  },
  {
    id: "net_revenue",
    label: "Net revenue",
    unit: "money",
    ...sales,
    ...exact,
    sql: `${revenue} - ${returns}`,
    doc: "Revenue − returns."
  },
  {
    id: "orders",
    label: "Orders",
    unit: "count",
    ...sales,
    ...total,
    sql: orders,
    doc: "Distinct orders with a sale."
  },
  {
    id: "customers",
    label: "Customers",
    unit: "count",
    ...sales,
    ...total,
    sql: buyers,
    doc: "Distinct customers with a sale."
  },
  {id: "units", label: "Units", unit: "count", ...sales, ...exact, sql: units, doc: "Pieces sold."},
  {
    id: "aov",
    label: "Average order value",
    unit: "money",
    ...sales,
    ...ratioOf(revenue, orders),
    doc: "Revenue ÷ orders."
  },
  {
    id: "items_per_order",
    label: "Items per order",
    unit: "ratio",
    ...sales,
    ...ratioOf(units, orders),
    doc: "Units ÷ orders."
  },
  {
    id: "repeat_rate",
    label: "Repeat rate",
    unit: "share",
    ...sales,
    sql: ratio("(SELECT count(*) FROM repeaters)", buyers),
    sampled: {kind: "share", over: repeatBuyers, under: buyers},
    doc: "Customers with two or more orders ÷ customers."
  },
  {
    id: "price_min",
    label: "Lowest price",
    unit: "money",
    ...records,
    sql: "min(price)",
    sampled: {kind: "lowest"},
    doc: "Lowest price of an event, or of an order line where there are none."
  },
  {
    id: "price_q1",
    label: "Lower quartile",
    unit: "money",
    ...records,
    ...quantileAt(0.25),
    doc: "A quarter of the events are at or below this price."
  },
  {
    id: "price_median",
    label: "Median price",
    unit: "money",
    ...records,
    ...quantileAt(0.5),
    doc: "Half of the events are at or below this price."
  },
  {
    id: "price_mean",
    label: "Mean price",
    unit: "money",
    ...records,
    ...ratioOf("sum(price * n)", priced),
    doc: "Σ price ÷ events."
  },
  {
    id: "price_q3",
    label: "Upper quartile",
    unit: "money",
    ...records,
    ...quantileAt(0.75),
    doc: "Three quarters of the events are at or below this price."
  },
  {
    id: "price_max",
    label: "Highest price",
    unit: "money",
    ...records,
    sql: "max(price)",
    sampled: {kind: "highest"},
    doc: "Highest price of an event, or of an order line where there are none."
  },
  // integers of a ten-thousandth each, so that the sum of squares is exact and both engines agree
  {
    id: "price_stddev",
    label: "Standard deviation",
    unit: "money",
    ...records,
    sql: `CASE WHEN ${priced} > 1 THEN sqrt(greatest(0, (CAST(sum(n * ${above} * ${above}) AS DOUBLE) - CAST(sum(n * ${above}) AS DOUBLE) * CAST(sum(n * ${above}) AS DOUBLE) / ${priced}) / nullif(${priced} - 1, 0))) / 10000 END`,
    sampled: {
      kind: "deviation",
      n: priced,
      sum: "sum(price * n)",
      squares: "sum(CAST(price AS DOUBLE) * CAST(price AS DOUBLE) * n)"
    },
    doc: "Sample standard deviation of the events' prices."
  },
  ...priceBands.map(({id, label}) => ({
    id: `price_band_${id}`,
    label: `Price ${label}`,
    unit: "count" as const,
    ...records,
    ...exact,
    sql: `sum(CASE WHEN price_band = '${label}' THEN n ELSE 0 END)`,
    doc: `Events at a price of ${label}; the lower bound belongs to the band.`
  })),
  {
    id: "completeness",
    label: "Completeness",
    unit: "share",
    ...records,
    sql: `1 - ${ratio("sum(nulls * n)", "sum(cells * n)")}`,
    sampled: {kind: "share", over: "sum((cells - nulls) * n)", under: "sum(cells * n)"},
    doc: "1 − empty cells ÷ cells, over the columns that the exports supply."
  }
];
