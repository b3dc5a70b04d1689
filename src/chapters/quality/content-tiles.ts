import {tiles} from "../../components/tiles.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {contentIds, contentMetrics} from "./content-metrics.js";

/** What the accepted rows contain. */
export async function contentTiles(sql: SqlTag): Promise<HTMLElement> {
  const metric = await contentMetrics(sql);
  const ids = [...contentIds(sql.reader.context), "completeness", "price_median"];
  return tiles(ids.map(metric), {label: "What the accepted rows contain"});
}
