import {blank} from "../../components/blank.js";
import {sum} from "d3-array";
import {columns} from "../../charts/columns.js";
import {h} from "../../components/h.js";
import {metric} from "../../components/metric.js";
import {name} from "../../components/name.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import {priceBands} from "../../model/price-bands.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {recordNoun} from "./record-noun.js";

/** How many rows are in a price band. */
export interface BandRow {
  readonly price_band: string;
  readonly n: number;
}

/** Accepted rows by price band. */
export async function bandsChart(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  if (!context.has.prices) return blank();
  const {percent, count} = formats(context);
  const record = recordNoun(context);
  const [bands, every] = await Promise.all([readBands(sql), readBands(sql.without("price_band"))]);
  const all = sum(every, (row) => row.n);
  return chart(columns, every, {
    x: "price_band",
    y: "n",
    note: (row: BandRow) => percent(row.n / all),
    facet: facet(sql, "price_band", (row: BandRow) => row.price_band),
    title: "Price bands",
    subtitle: `${record}s by price, ${context.currency}; the lower bound belongs to the band`,
    empty: `No ${record} matches these filters.`,
    caption: bands.length ? describeBands(bands, {count}) : ""
  });
}

function readBands(sql: SqlTag): Promise<Rows<BandRow>> {
  return sql<BandRow>`SELECT price_band, sum(n) AS n
FROM record_counts
WHERE price_band IS NOT NULL -- a line without a price of one piece is in no band
GROUP BY price_band
ORDER BY price_band`;
}

/**
 * "0–50: 12 · 50–100: 3"
 *
 * @throws Error `unknown price band: …`
 */
export function describeBands(
  bands: readonly BandRow[],
  {count}: Pick<Formats, "count">
): HTMLElement {
  const parts = bands.map(({price_band: label, n}, i) => {
    const band = priceBands.find((known) => known.label === label);
    if (!band) throw new Error(`unknown price band: "${label}"`);
    const shown = metric(`price_band_${band.id}`, n, {format: count});
    return [i > 0 && " · ", name(label), ": ", shown];
  });
  return h(document, "span", {}, parts);
}
