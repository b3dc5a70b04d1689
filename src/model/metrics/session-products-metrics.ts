import type {Metric} from "./metric.js";
import {exactRatioOf, ratioOf, shareOf} from "./ratio-of.js";

const exact = {sampled: {kind: "exact"}} as const;
const total = {sampled: {kind: "total"}} as const;
const least = {sampled: {kind: "least"}} as const;

/** What the event log tells of. */
export const sessionProductsMetrics: readonly Metric[] = [
  {
    id: "events",
    label: "Events",
    unit: "count",
    from: "session_products",
    ...exact,
    sql: "sum(events)",
    doc: "Rows of the event log."
  },
  {
    id: "sessions",
    label: "Sessions",
    unit: "count",
    from: "session_products",
    needs: ["sessions"],
    ...total,
    sql: "count(DISTINCT session_no)",
    doc: "Distinct sessions with at least one event."
  },
  {
    id: "users",
    label: "Visitors",
    unit: "count",
    from: "session_products",
    needs: ["visitors"],
    ...total,
    sql: "count(DISTINCT user_no)",
    varies: {by: "people"},
    doc: "Distinct users with at least one event."
  },
  {
    id: "products",
    label: "Products",
    unit: "count",
    from: "session_products",
    ...least,
    sql: "count(DISTINCT product_no)",
    doc: "Distinct products with at least one event."
  },
  {
    id: "brands",
    label: "Brands",
    unit: "count",
    from: "session_products",
    ...least,
    sql: "count(DISTINCT CASE WHEN brand <> '(none)' THEN brand END)",
    doc: "Distinct brands; events without one are not counted as a brand."
  },
  {
    id: "categories",
    label: "Categories",
    unit: "count",
    from: "session_products",
    ...least,
    sql: "count(DISTINCT CASE WHEN category_code <> '(none)' THEN category_code END)",
    doc: "Distinct category codes; events without one are not counted as a category."
  },
  {
    id: "views",
    label: "Views",
    unit: "count",
    from: "session_products",
    ...exact,
    sql: "sum(views)",
    doc: "View events."
  },
  {
    id: "carts",
    label: "Carts",
    unit: "count",
    from: "session_products",
    ...exact,
    sql: "sum(carts)",
    doc: "Cart events."
  },
  {
    id: "removals",
    label: "Removals",
    unit: "count",
    from: "session_products",
    ...exact,
    sql: "sum(removals)",
    doc: "Events that remove a product from the cart."
  },
  {
    id: "purchases",
    label: "Purchases",
    unit: "count",
    from: "session_products",
    ...exact,
    sql: "sum(purchases)",
    doc: "Purchase events."
  },
  {
    id: "view_to_cart",
    label: "View → cart",
    unit: "share",
    from: "session_products",
    needs: ["carts"],
    ...exactRatioOf("sum(carts)", "sum(views)"),
    doc: "Cart events ÷ view events."
  },
  {
    id: "view_to_purchase",
    label: "View → purchase",
    unit: "share",
    from: "session_products",
    needs: ["purchases"],
    ...exactRatioOf("sum(purchases)", "sum(views)"),
    doc: "Purchase events ÷ view events."
  },
  {
    id: "cart_to_purchase",
    label: "Cart → purchase",
    unit: "share",
    from: "session_products",
    needs: ["carts", "purchases"],
    ...exactRatioOf("sum(purchases)", "sum(carts)"),
    doc: "Purchase events ÷ cart events."
  },
  {
    id: "session_conversion",
    label: "Session conversion",
    unit: "share",
    from: "session_products",
    needs: ["sessions", "purchases"],
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
    from: "session_products",
    needs: ["sessions", "visitors"],
    ...ratioOf("count(DISTINCT session_no)", "count(DISTINCT user_no)"),
    varies: {by: "each", person: "user_no", value: "count(DISTINCT session_no)"},
    doc: "Sessions ÷ visitors."
  },
  {
    id: "events_per_session",
    label: "Events per session",
    unit: "ratio",
    from: "session_products",
    needs: ["sessions"],
    ...ratioOf(
      `sum(CASE WHEN session_no IS NOT NULL THEN events ELSE 0 END)`,
      "count(DISTINCT session_no)"
    ),
    doc: "Events that belong to a session ÷ sessions."
  }
];
