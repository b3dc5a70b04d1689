import {tiles} from "../../components/tiles.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {funnelMetrics} from "./funnel-metrics.js";

const rates = ["view_to_cart", "cart_to_purchase", "view_to_purchase", "session_conversion"];

/** The rates from step to step, as tiles. */
export async function funnelRates(sql: SqlTag): Promise<HTMLElement> {
  return tiles(rates.map(await funnelMetrics(sql)), {label: "Rates"});
}
