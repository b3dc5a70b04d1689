import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {tile} from "../../components/tile.js";
import {tiles} from "../../components/tiles.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {readMetrics} from "../../reader/read-metrics.js";
import type {BrandRow} from "./brand-report.js";
import {brandReport} from "./brand-report.js";

/** The headline figures; for a chosen brand, with its share of all brands. */
export async function brandTiles(sql: SqlTag, every: SqlTag, chosen: string): Promise<HTMLElement> {
  const {has} = sql.reader.context;
  const [metric, report] = await Promise.all([
    readMetrics(sql, [
      ...(has.events ? ["views", "carts", "purchases", "view_to_cart", "view_to_purchase"] : []),
      ...(has.revenue ? ["revenue"] : []),
      ...(has.sales ? ["orders"] : []),
      "price_mean"
    ]),
    brandReport(every, chosen)
  ]);
  const part = describeParts(report, chosen, formats(sql.reader.context));
  return tiles(
    [
      has.revenue && tile({value: metric("revenue"), note: part.revenue, keeps: "note"}),
      has.sales && metric("orders"),
      has.events && [
        tile({value: metric("views"), note: part.views, keeps: "note"}),
        has.purchases && tile({value: metric("purchases"), note: part.purchases, keeps: "note"}),
        metric("view_to_cart"),
        metric("view_to_purchase")
      ],
      has.prices && metric("price_mean")
    ],
    {label: chosen || "All brands"}
  );
}

/** The chosen brand's shares of all brands' figures; nothing where no brand has any, or it has all. */
export function describeParts(
  report: Rows<BrandRow>,
  chosen: string,
  {percent}: Pick<Formats, "percent">
): {revenue?: DocumentFragment; views?: DocumentFragment; purchases?: DocumentFragment} {
  const own = report.find(({brand}) => brand === chosen);
  if (!own) return {};
  // all of something says no more than the figure itself, and nor does none
  const part = (id: string, share: number | null, whole: string) =>
    share === null || share === 1 || share === 0
      ? undefined
      : prose`${number(id, share, percent, {of: report})} of ${whole}`;
  const ofAll = (key: "views" | "purchases") => {
    const all = own[`all_${key}`];
    return part(`${key}_share`, all ? own[key] / all : null, "all");
  };
  return {
    revenue: part("revenue_share", own.share, "all brands together"),
    views: ofAll("views"),
    purchases: ofAll("purchases")
  };
}
