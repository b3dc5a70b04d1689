import {tile} from "../../components/tile.js";
import {tiles} from "../../components/tiles.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {describeRevenue} from "../shared/describe-revenue.js";
import {salesMetrics} from "./sales-metrics.js";

/** The chapter's headline figures. */
export async function salesTiles(sql: SqlTag): Promise<HTMLElement> {
  const {has} = sql.reader.context;
  const metric = await salesMetrics(sql);
  return tiles(
    [
      tile({value: metric("revenue"), note: describeRevenue(metric, has)}),
      has.returns && [metric("returns"), metric("net_revenue")],
      metric("orders"),
      metric("aov"),
      metric("items_per_order"),
      has.buyers && [metric("customers"), metric("repeat_rate")]
    ],
    {label: "Sales"}
  );
}
