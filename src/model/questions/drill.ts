import type {DrillKind, DrillPath, DrillStep} from "../drill.js";
import {literal} from "../literal.js";
import {segmentMembers} from "./segments.js";

/** What the parts of something are ranked by. */
export type DrillMeasure = "revenue" | "units" | "views";

const sums: Readonly<Record<DrillMeasure, string>> = {
  revenue:
    "CAST(sum(amount) AS DOUBLE) * max(weight) AS revenue, CAST(sum(quantity) AS DOUBLE) * max(weight) AS units",
  units: "CAST(sum(quantity) AS DOUBLE) * max(weight) AS units",
  views: "CAST(sum(views) AS DOUBLE) * max(weight) AS views"
};

/** Money and pieces of what is looked into: one row of `revenue` and `units`. */
export function drillSales(path: DrillPath): string {
  return `${withMembers(path)}SELECT CAST(sum(amount) AS DOUBLE) * max(weight) AS revenue, CAST(sum(quantity) AS DOUBLE) * max(weight) AS units
FROM ${salesOf(path)}
WHERE ${conditions(path, "revenue")}`;
}

/** Who bought of it, and in how many orders: one row of `orders` and `customers`. */
export function drillBuyers(path: DrillPath): string {
  return `${withMembers(path)}SELECT count(DISTINCT order_no) * max(weight) AS orders, count(DISTINCT customer_no) * max(weight) AS customers
FROM sales
WHERE ${conditions(path, "revenue")}`;
}

/** What happened with it in the log: one row of `views`, `carts` and `purchases`. */
export function drillEvents(path: DrillPath): string {
  const counts = ["views", "carts", "purchases"].map(
    (name) => `CAST(sum(${name}) AS DOUBLE) * max(weight) AS ${name}`
  );
  return `${withMembers(path)}SELECT ${counts.join(", ")}
FROM ${eventsOf(path)}
WHERE ${conditions(path, "views")}`;
}

/** A measure day by day. */
export function drillDays(path: DrillPath, by: DrillMeasure): string {
  return `${withMembers(path)}SELECT day, ${sums[by]}
FROM ${relationOf(path, by)}
WHERE ${conditions(path, by)}
GROUP BY day
ORDER BY day`;
}

/** A measure hour by hour of a day. */
export function drillHours(path: DrillPath, by: DrillMeasure): string {
  return `${withMembers(path)}SELECT CAST(hour AS INTEGER) AS hour, ${sums[by]}
FROM ${by === "views" ? "session_products" : "sales"}
WHERE ${conditions(path, by)}
GROUP BY hour
ORDER BY hour`;
}

/** What it is made of: each value of another kind, the one with most of the measure first. */
export function drillParts(path: DrillPath, kind: DrillKind, by: DrillMeasure): string {
  if (kind === "product") return productParts(path, by);
  return `${withMembers(path)}SELECT CAST(${kind} AS VARCHAR) AS value, ${sums[by]}
FROM ${relationOf(path, by)}
WHERE ${conditions(path, by)}
GROUP BY ${kind}
ORDER BY ${by} DESC, value`;
}

/** A product's name by its id, and what it belongs to. */
export function drillProduct(id: string): string {
  return `SELECT coalesce(title, concat('Product ', product_id)) AS product, brand, category_code AS category
FROM catalogue
WHERE product_id = ${literal(id)}`;
}

function productParts(path: DrillPath, by: DrillMeasure): string {
  return `${withMembers(path)}SELECT product_id AS value, coalesce(title, concat('Product ', product_id)) AS product, sold.*
FROM (
  SELECT product_no, ${sums[by]}
  FROM ${by === "views" ? "session_products" : "sales"}
  WHERE ${conditions(path, by)}
  GROUP BY product_no
) AS sold
JOIN catalogue ON catalogue.product_no = sold.product_no
ORDER BY ${by} DESC, product`;
}

const withMembers = (path: DrillPath) =>
  path.some(({kind}) => kind === "segment") ? `WITH ${segmentMembers}\n` : "";

/** The cubes are exact for a shop of any size, and know neither products nor customers. */
const isOfCube = (path: DrillPath) =>
  path.every(({kind}) => kind !== "product" && kind !== "segment");

const salesOf = (path: DrillPath) => (isOfCube(path) ? "sales_cube" : "sales");

const eventsOf = (path: DrillPath) => (isOfCube(path) ? "events_cube" : "session_products");

const relationOf = (path: DrillPath, by: DrillMeasure) =>
  by === "views" ? eventsOf(path) : salesOf(path);

function conditions(path: DrillPath, by: DrillMeasure): string {
  const own = path.map((step) => condition(step, by === "views" ? "user_no" : "customer_no"));
  const all = by === "views" ? own : ["kind = 'sale' -- returns are a figure of their own", ...own];
  return all.join("\n  AND ");
}

function condition({kind, value}: DrillStep, person: "user_no" | "customer_no"): string {
  if (kind === "product")
    return `product_no IN (SELECT product_no FROM catalogue WHERE product_id = ${literal(value)})`;
  if (kind === "segment")
    return `${person} IN (SELECT customer_no FROM members WHERE segment = ${literal(value)})`;
  if (kind === "day") return `day = ${literal(value)}::DATE`;
  return `${kind} = ${literal(value)}`;
}
