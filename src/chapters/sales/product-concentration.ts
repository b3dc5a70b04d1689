import {sum} from "d3-array";
import {concentrationCurve} from "../../charts/concentration-curve.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {ProductRow} from "./top-products.js";
import {topProducts} from "./top-products.js";
import {isSold, salesMetrics} from "./sales-metrics.js";

/** One of the fifty products with the highest revenue, or a hundredth of the products. */
export interface ConcentrationRow {
  share: number;
  /** How many products there are up to here. */
  place: number;
  /** Their share of the revenue; null where there is none. */
  upto: number | null;
  /** How many products were sold. */
  products: number;
  /** How many products of the class are needed for four fifths of the revenue. */
  needed: number;
}

const sampled =
  "A sample of visitors cannot show how revenue is spread over products, because its visitors buy only some of the products.";

/** How few products make most of the revenue. */
export async function productConcentration(sql: SqlTag): Promise<DocumentFragment> {
  const [metric, products, rows] = await Promise.all([
    salesMetrics(sql),
    topProducts(sql),
    readConcentration(sql)
  ]);
  if (rows.weight > 1) return fragment(h(document, "p", {class: "estimate-note"}, sampled));
  const {needed, sellers} = concentrationOf(rows);
  return fragment(
    isSold(metric) &&
      needed > 0 &&
      h(document, "p", {}, describeConcentration(rows, products, formats(sql.reader.context))),
    sellers > 4 && needed > 0
      ? chart(concentrationCurve, rows, {
          x: (row: ConcentrationRow) => row.place / row.products,
          y: ({upto}: ConcentrationRow) => upto && Math.min(1, upto),
          mark: {share: needed / sellers, upto: 0.8},
          title: "How revenue is spread over products",
          subtitle: "products ranked by revenue, and their cumulative share of revenue",
          ariaLabel: "Concentration of revenue"
        })
      : blank()
  );
}

function readConcentration(sql: SqlTag): Promise<Rows<ConcentrationRow>> {
  return sql.ask<ConcentrationRow>(concentrationSql);
}

/** Columns as in ConcentrationRow, as exact as a curve can be drawn; products that earned nothing together have no shares. */
export const concentrationSql = `SELECT CASE WHEN place <= 50 THEN place / products ELSE ceil(place * 100.0 / products) / 100 END AS share, max(place) AS place, max(upto) AS upto, max(products) AS products,
  sum(CASE WHEN before < 0.8 THEN 1 ELSE 0 END) AS needed
FROM (
  SELECT row_number() OVER ranked AS place, count(*) OVER () AS products,
    CAST(sum(revenue) OVER ranked AS DOUBLE) / nullif(CAST(sum(revenue) OVER () AS DOUBLE), 0) AS upto,
    CAST(sum(revenue) OVER ranked - revenue AS DOUBLE) / nullif(CAST(sum(revenue) OVER () AS DOUBLE), 0) AS before
  FROM (
    SELECT product_no, sum(amount) AS revenue
    FROM sales
    WHERE kind = 'sale' -- returns are a figure of their own
    GROUP BY product_no
  ) AS by_product
  WINDOW ranked AS (ORDER BY revenue DESC, product_no ROWS UNBOUNDED PRECEDING)
) AS running
GROUP BY 1
ORDER BY 1`;

/** How many products make four fifths of the revenue, and how many were sold. */
export function concentrationOf(rows: readonly Pick<ConcentrationRow, "needed" | "products">[]): {
  needed: number;
  sellers: number;
} {
  return {needed: sum(rows, (row) => row.needed), sellers: rows[0]?.products ?? 0};
}

/** The sentence; expects that products were sold. */
export function describeConcentration(
  rows: Rows<ConcentrationRow>,
  products: Rows<ProductRow>,
  {count, money, percent, plural}: Pick<Formats, "count" | "money" | "percent" | "plural">
): DocumentFragment {
  const {needed, sellers} = concentrationOf(rows);
  const [first, second] = products;
  const sold = number("products_sold", sellers, (n) => plural(n, "product"), {of: rows});
  if (sellers === 1)
    return prose`Only one product sold${first && prose`: ${name(first.product)}, with ${number("top_product_revenue", first.revenue, money, {of: products})}`}.`;
  const top =
    first &&
    first.revenue !== second?.revenue &&
    prose` ${name(first.product)} alone made ${number("top_product_revenue", first.revenue, money, {of: products})}.`;
  if (needed === sellers)
    return prose`None of the ${sold} that sold can be left out without losing a fifth of the revenue.${top}`;
  return prose`${number("products_needed", needed, count, {of: rows})} of the ${sold} that sold (${number("products_needed_share", needed / sellers, percent, {of: rows})}) ${needed === 1 ? "makes" : "make"} four fifths of the revenue.${top}`;
}
