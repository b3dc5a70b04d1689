import {prose} from "../../components/prose.js";
import {sum} from "d3-array";
import {bars} from "../../charts/bars.js";
import {columns} from "../../charts/columns.js";
import {fragment} from "../../components/fragment.js";
import {formats} from "../../format/formats.js";
import {fieldOf} from "../../model/fields.js";
import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import type {Facet} from "../../model/facet.js";
import {dataTable} from "../../reader/data-table.js";
import type {Band, BandRow} from "./price-band-totals.js";
import {priceBandTotals, volumeOf, withShares} from "./price-band-totals.js";

const empty = "Nothing matches these filters.";

/** The share and conversion of each price band, as charts and as a table. */
export async function bandCharts(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  if (!context.has.prices) return prose``;
  const asked = await priceBandTotals(sql.without("price_band"));
  const ofBand = facet(sql, "price_band", (row: Band) => row.price_band);
  const bands = withShares(asked, volumeOf(context.has));
  return fragment(
    shareChart(bands, asked, context, ofBand),
    context.has.events && conversionChart(bands, asked, context, ofBand),
    bandTable(bands, asked, context, ofBand)
  );
}

/** The measures that bands are drawn by and their totals; measures without a total are left out. */
export function bandSeries(
  bands: readonly BandRow[],
  has: Pick<ReportContext["has"], "events" | "revenue">
): {label: string; key: "interactions" | "units" | "purchases" | "revenue"; total: number}[] {
  return [
    volumeOf(has),
    ...(has.events ? ["purchases" as const] : []),
    ...(has.revenue ? ["revenue" as const] : [])
  ]
    .map((key) => ({label: fieldOf(key).label, key, total: sum(bands, (row) => row[key])}))
    .filter(({total}) => total > 0);
}

function shareChart(
  bands: Band[],
  asked: Rows<BandRow>,
  {has, currency}: ReportContext,
  ofBand: Facet
) {
  const series = bandSeries(bands, has);
  if (!series.length) return false;
  return chart(bars, bands, {
    x: series.map(({label, key, total}) => ({
      value: (row: Band) => row[key] / total,
      label,
      kind: "percent" as const
    })),
    y: "price_band",
    title: "Share by price band",
    subtitle: `share of the total, by price band in ${currency}; each band includes its lower bound`,
    ariaLabel: "Price bands by volume and revenue",
    facet: ofBand,
    sql: asked
  });
}

function conversionChart(
  bands: Band[],
  asked: Rows<BandRow>,
  context: ReportContext,
  ofBand: Facet
) {
  const {count} = formats(context);
  return chart(
    columns,
    bands.filter((row) => row.views > 0),
    {
      x: "price_band",
      y: "view_to_purchase",
      n: "views",
      xLabel: `Price, ${context.currency}`,
      note: (row: Band) => `${count(row.purchases)} of ${count(row.views)}`,
      title: "Conversion by price band",
      subtitle: "purchases per view, by price band",
      ariaLabel: "Conversion by price band",
      facet: ofBand,
      empty,
      sql: asked
    }
  );
}

function bandTable(bands: Band[], asked: Rows<BandRow>, {has}: ReportContext, ofBand: Facet) {
  return dataTable(
    bands.map((row) => ({...row})),
    {
      columns: [
        {key: "price_band", label: "Price"},
        {key: volumeOf(has), bar: true},
        "share",
        has.events && ["purchases", "view_to_purchase"],
        has.revenue && [
          "revenue",
          {key: "revenue_share", label: "Share of revenue", kind: "percent"}
        ]
      ],
      sql: asked,
      label: "Price bands in figures",
      facet: ofBand,
      filename: "price-bands",
      empty
    }
  );
}
