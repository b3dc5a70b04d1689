import {tiles} from "../components/tiles.js";
import type {SqlTag} from "./create-reader.js";
import {readMetrics} from "./read-metrics.js";

/**
 * Metrics as tiles under their own names, under the filters of the page's tag.
 *
 * @param ids ids of the dictionary, in the order of the tiles
 * @param options.label what the tiles are, to those who cannot see them
 * @throws Error `unknown metric: …`
 */
export async function metricTiles(
  sql: SqlTag,
  ids: readonly string[],
  options: {label?: string} = {}
): Promise<HTMLElement> {
  const metric = await readMetrics(sql, ids);
  return tiles(ids.map(metric), options);
}
