import {tile} from "../../components/tile.js";
import {tiles} from "../../components/tiles.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {categoryMetrics} from "./category-metrics.js";

/** The chapter's headline figures. */
export async function categoryTiles(sql: SqlTag): Promise<HTMLElement> {
  const {has} = sql.reader.context;
  const metric = await categoryMetrics(sql);
  return tiles(
    [
      has.events && has.categories && metric("categories"),
      has.events && tile({label: "Interactions", value: metric("events")}),
      has.revenue && metric("revenue"),
      has.events && metric("view_to_purchase"),
      has.prices && [metric("price_median"), metric("price_mean")]
    ],
    {label: "Categories and prices"}
  );
}
