import {greatest} from "d3-array";
import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {BandRow} from "./price-band-totals.js";
import {priceBandTotals, volumeOf, withShares} from "./price-band-totals.js";

type Shop = Pick<ReportContext, "currency"> & {has: Pick<ReportContext["has"], "events">};

/** The price band with most interactions, and the one with most revenue. */
export async function bandLead(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  return describeBands(await priceBandTotals(sql), context, formats(context));
}

/** The sentence; says so if nothing matches. */
export function describeBands(
  rows: readonly BandRow[],
  {has, currency}: Shop,
  {percent}: Pick<Formats, "percent">
): DocumentFragment {
  const volume = volumeOf(has);
  const bands = withShares(rows, volume);
  const widest = greatest(bands, (row) => row[volume]);
  const richest = greatest(bands, (row) => row.revenue);
  if (!widest?.[volume]) return prose`Nothing matches these filters.`;
  const most = (id: string, share: number, things: string) =>
    share === 1
      ? `all the ${things}`
      : prose`the most ${things}, ${number(id, share, percent)} of all`;
  const money =
    richest?.revenue_share &&
    prose` The ${richest === widest ? "same band" : prose`band ${name(richest.price_band)}`} has ${most("band_revenue_share", richest.revenue_share, "revenue")}.`;
  return prose`The price band ${name(widest.price_band)} ${currency} has ${most("band_share", widest.share ?? 0, has.events ? "interactions" : "units sold")}.${money || ""}`;
}
