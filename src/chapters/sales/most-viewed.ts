import {barRanking} from "../../charts/bar-ranking.js";
import {blank} from "../../components/blank.js";
import {ifCut} from "../../format/if-cut.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";

interface ViewedRow {
  product: string;
  views: number;
}

/** The ten most viewed products; nothing if the exports contain no views. */
export async function mostViewed(sql: SqlTag): Promise<HTMLElement> {
  const viewed =
    await sql<ViewedRow>`SELECT coalesce(title, concat('Product ', product_id)) AS product, views
FROM (
  SELECT product_no, sum(views) * max(weight) AS views
  FROM session_products
  WHERE views > 0 -- a product that was only bought was not viewed
  GROUP BY product_no
) AS viewed
JOIN catalogue ON catalogue.product_no = viewed.product_no
ORDER BY views DESC, product
LIMIT 11`;
  // after the query: Methods lists what a chapter reads, in every report alike
  if (!sql.reader.context.has.events) return blank();
  return chart(barRanking, viewed, {
    x: "views",
    y: "product",
    title: "Most viewed products",
    limit: 10,
    subtitle: `views${ifCut(viewed, 10, "the ten most viewed products")}`,
    ariaLabel: "Most viewed products"
  });
}
