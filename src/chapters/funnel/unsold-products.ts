import {figure} from "../../components/figure.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";

/** A product that was viewed or added to carts and never sold. */
export type UnsoldRow = {
  product_id: string;
  product: string;
  brand: string;
  category: string;
  views: number;
  carts: number;
  /** Of all such products together: how many there are, and how many were in a cart. */
  products: number;
  carted: number;
};

/** How many products each table begins with, as the sentence says. */
const most = 50;

const sampled =
  "A sample of visitors cannot show which products never sell, because its visitors buy only some of them.";

/** Products that were viewed often, or added to carts, and never sold. */
export async function unsoldProducts(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {has} = context;
  const paragraph = (text: string) => fragment(h(document, "p", {}, text));
  if (!has.sales)
    return paragraph("The exports contain no sales, so which products never sell is not known.");
  // without its purchases a product that sells looks as if it did not
  if (sql.filters.sets.event_type?.length)
    return paragraph("Under a filter by event type, it cannot be told which products never sell.");
  const unsold = await readUnsold(sql);
  if (unsold.weight > 1) return fragment(h(document, "p", {class: "estimate-note"}, sampled));
  const table = (by: "views" | "carts", title: string) =>
    figure({
      title,
      chart: dataTable(listed(unsold, by).slice(0, most), {
        columns: [
          "product",
          has.brands && "brand",
          has.categories && "category",
          {key: by, bar: true},
          by === "views" ? has.carts && "carts" : "views"
        ],
        sql: unsold,
        first: {
          count: most,
          all: async () => listed(await sql.ask<UnsoldRow>(unsoldSql()), by)
        },
        drill: {
          key: "product",
          of: ({product_id}: UnsoldRow) => ({kind: "product", value: product_id})
        },
        label: title
      }),
      sql: unsold
    });
  return fragment(
    h(document, "p", {}, describeUnsold(unsold, formats(context))),
    unsold.length > 0 && table("views", "Viewed often, never sold"),
    listed(unsold, "carts").length > 0 && table("carts", "Added to carts, never sold")
  );
}

/** How many products were viewed and never sold, and how many of them were in a cart; or that there are none. */
export function describeUnsold(
  [first]: readonly Pick<UnsoldRow, "products" | "carted">[],
  {count, plural}: Pick<Formats, "count" | "plural">
): DocumentFragment {
  if (!first) return prose`No product was viewed and never sold.`;
  const {products, carted} = first;
  const carts = carted
    ? prose`, and ${number("unsold_carted", carted, count)} of them ${carted === 1 ? "was" : "were"} added to a cart`
    : "";
  return prose`${number("unsold_products", products, (n) => plural(n, "product"))} ${products === 1 ? "was" : "were"} viewed and never sold${carts}.${products > most && beginning(carted)}`;
}

/** Those that a table is about, the most first. */
function listed(rows: readonly UnsoldRow[], by: "views" | "carts"): UnsoldRow[] {
  return rows.filter((row) => row[by] > 0).sort((a, b) => b[by] - a[by]);
}

/** What of many products the tables begin with. */
function beginning(carted: number): string {
  return carted > most
    ? " The tables begin with the fifty viewed most, and the fifty in most carts."
    : " The first table begins with the fifty viewed most.";
}

function readUnsold(sql: SqlTag): Promise<Rows<UnsoldRow>> {
  return sql.ask<UnsoldRow>(unsoldSql(most));
}

/** @param first how many of the most viewed, and of those in most carts; by default all */
function unsoldSql(first?: number): string {
  return `WITH seen AS (
  SELECT product_no, sum(views) AS views, sum(carts) AS carts
  FROM session_products
  GROUP BY product_no
  HAVING sum(views) > 0 AND sum(purchases) = 0 -- what was bought in the log is sold
), unsold AS (
  SELECT product_no, views, carts,
    row_number() OVER (ORDER BY views DESC, product_no) AS by_views,
    row_number() OVER (ORDER BY carts DESC, views DESC, product_no) AS by_carts,
    count(*) OVER () AS products, sum(CASE WHEN carts > 0 THEN 1 ELSE 0 END) OVER () AS carted
  FROM seen
  -- nor does an order have it; a return alone is no sale
  WHERE NOT EXISTS (SELECT 1 FROM sales WHERE sales.product_no = seen.product_no AND kind = 'sale')
)
SELECT product_id, coalesce(title, concat('Product ', product_id)) AS product, catalogue.brand, catalogue.category_code AS category,
  CAST(views AS DOUBLE) AS views, CAST(carts AS DOUBLE) AS carts, CAST(products AS DOUBLE) AS products, CAST(carted AS DOUBLE) AS carted
FROM unsold JOIN catalogue ON catalogue.product_no = unsold.product_no
${first === undefined ? "" : `WHERE by_views <= ${first} OR by_carts <= ${first} -- no more are shown at first\n`}ORDER BY views DESC, product`;
}
