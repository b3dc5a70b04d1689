import type {Metric} from "./metric.js";
import {priceBands} from "../price-bands.js";
import {quantile} from "./quantile.js";
import {ratio, ratioOf} from "./ratio-of.js";

/** Records that have a price. */
const priced = "sum(CASE WHEN price IS NOT NULL THEN n END)";

/** Ten-thousandths above the lowest price: from there equal prices differ by nothing at all. */
const above = "CAST((price - (SELECT min(price) FROM records)) * 10000 AS HUGEINT)";

const quantileAt = (at: number) => ({
  sql: quantile(at),
  sampled: {kind: "quantile", at} as const,
  helper: "ranked" as const
});

const exact = {sampled: {kind: "exact"}} as const;

/** What prices and cells tell of: of events, or of order lines where there are none. */
export const recordsMetrics: readonly Metric[] = [
  {
    id: "price_min",
    label: "Lowest price",
    unit: "money",
    from: "records",
    needs: ["prices"],
    sql: "min(price)",
    sampled: {kind: "lowest"},
    doc: "Lowest price of an event, or of an order line where there are none."
  },
  {
    id: "price_q1",
    label: "Lower quartile",
    unit: "money",
    from: "records",
    needs: ["prices"],
    ...quantileAt(0.25),
    doc: "A quarter of the events are at or below this price."
  },
  {
    id: "price_median",
    label: "Median price",
    unit: "money",
    from: "records",
    needs: ["prices"],
    ...quantileAt(0.5),
    doc: "Half of the events are at or below this price."
  },
  {
    id: "price_mean",
    label: "Mean price",
    unit: "money",
    from: "records",
    needs: ["prices"],
    ...ratioOf("sum(price * n)", priced),
    doc: "Σ price ÷ events."
  },
  {
    id: "price_q3",
    label: "Upper quartile",
    unit: "money",
    from: "records",
    needs: ["prices"],
    ...quantileAt(0.75),
    doc: "Three quarters of the events are at or below this price."
  },
  {
    id: "price_max",
    label: "Highest price",
    unit: "money",
    from: "records",
    needs: ["prices"],
    sql: "max(price)",
    sampled: {kind: "highest"},
    doc: "Highest price of an event, or of an order line where there are none."
  },
  // integers of a ten-thousandth each, so that the sum of squares is exact and both engines agree
  {
    id: "price_stddev",
    label: "Standard deviation",
    unit: "money",
    from: "records",
    needs: ["prices"],
    sql: `CASE WHEN ${priced} > 1 THEN sqrt(greatest(0, (CAST(sum(n * ${above} * ${above}) AS DOUBLE) - CAST(sum(n * ${above}) AS DOUBLE) * CAST(sum(n * ${above}) AS DOUBLE) / ${priced}) / nullif(${priced} - 1, 0))) / 10000 END`,
    sampled: {
      kind: "deviation",
      n: priced,
      sum: "sum(price * n)",
      squares: "sum(CAST(price AS DOUBLE) * CAST(price AS DOUBLE) * n)"
    },
    doc: "Sample standard deviation of the events' prices."
  },
  ...priceBands.map(({id, label}): Metric => ({
    id: `price_band_${id}`,
    label: `Price ${label}`,
    unit: "count",
    from: "records",
    needs: ["prices"],
    ...exact,
    sql: `sum(CASE WHEN price_band = '${label}' THEN n ELSE 0 END)`,
    doc: `Events at a price of ${label}; the lower bound belongs to the band.`
  })),
  {
    id: "completeness",
    label: "Completeness",
    unit: "share",
    from: "records",
    sql: `1 - ${ratio("sum(nulls * n)", "sum(cells * n)")}`,
    sampled: {kind: "share", over: "sum((cells - nulls) * n)", under: "sum(cells * n)"},
    doc: "1 − empty cells ÷ cells, over the columns that the exports supply."
  }
];
