import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {leaders} from "../shared/leaders.js";
import type {BandRow} from "./price-band-totals.js";
import {priceBandTotals, volumeOf, withShares} from "./price-band-totals.js";

type Shop = Pick<ReportContext, "currency"> & {has: Pick<ReportContext["has"], "events">};

/** The price band with most interactions, and the one with most revenue. */
export async function bandLead(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  if (!context.has.prices) return prose`The exports contain no prices.`;
  return describeBands(await priceBandTotals(sql), context, formats(context));
}

/** The sentence; says so if nothing matches. */
export function describeBands(
  rows: readonly BandRow[],
  {has, currency}: Shop,
  {list, percent}: Pick<Formats, "list" | "percent">
): DocumentFragment {
  const volume = volumeOf(has);
  const bands = withShares(rows, volume);
  const widest = leaders(bands, (row) => row[volume]);
  const richest = leaders(bands, (row) => row.revenue);
  const [first] = widest;
  const [top] = richest;
  if (!first?.[volume]) return prose`Nothing matches these filters.`;
  const most = (id: string, share: number, things: string, rows: readonly BandRow[]) =>
    share === 1
      ? `all the ${things}`
      : prose`the most ${things}, ${number(id, share, percent)} of all${rows.length > 1 && " each"}`;
  const named = (rows: readonly BandRow[]) =>
    prose`${rows.length > 1 ? "bands" : "band"} ${name(list(rows.map(({price_band}) => price_band)))}`;
  const same = richest.length === 1 && widest.length === 1 && top === first;
  const money =
    top?.revenue_share &&
    prose` The ${same ? "same band" : named(richest)} ${richest.length > 1 ? "have" : "has"} ${most("band_revenue_share", top.revenue_share, "revenue", richest)}.`;
  return prose`The price ${named(widest)} ${currency} ${widest.length > 1 ? "have" : "has"} ${most("band_share", first.share ?? 0, has.events ? "interactions" : "units sold", widest)}.${money || ""}`;
}
