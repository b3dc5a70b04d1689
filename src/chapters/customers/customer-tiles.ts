import {tiles} from "../../components/tiles.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {customerMetrics} from "./customer-metrics.js";

/** How many visitors came and how often, how many customers bought and how many bought again. */
export async function customerTiles(sql: SqlTag): Promise<HTMLElement> {
  const {has} = sql.reader.context;
  const metric = await customerMetrics(sql);
  return tiles(
    [
      has.visitors && [metric("users"), metric("sessions_per_user")],
      has.buyers && [metric("customers"), metric("repeat_rate")]
    ],
    {label: "Visitors and customers"}
  );
}
