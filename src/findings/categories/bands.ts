import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {comparing} from "../claims/silent-under.js";

interface BandRow {
  price_band: string;
  lines: number;
  revenue: number;
}

const leastLines = 100;
const leastBands = 3;
/** The share of the revenue that the bands must make, */
const most = 0.5;
/** at most what share of the order lines a cheap band has, because nearly all lines say nothing of price, */
const nearlyAll = 0.95;
/** and how many times their share of the order lines it must be for expensive products. */
const ratio = 1.5;

/** Whether expensive or cheap products drive the revenue. */
export const finding: Finding<BandRow> = {
  id: "categories-bands",
  chapter: "categories",
  needs: ["revenue"],
  silentUnder: comparing("price_band"),
  sql: `SELECT CAST(price_band AS VARCHAR) AS price_band, CAST(sum(lines) AS DOUBLE) AS lines, CAST(sum(amount) AS DOUBLE) AS revenue
FROM sales_cube
WHERE kind = 'sale' -- returns are a figure of their own
  AND price_band IS NOT NULL -- an adjustment has no unit price
GROUP BY sales_cube.price_band
ORDER BY sales_cube.price_band`,
  thresholds: {leastLines, leastBands, most, nearlyAll, ratio},
  method: `The share of the revenue made by the most expensive price bands that together make at least ${inWords(most)} of it, compared with their share of the order lines. Expensive products drive revenue if the first is at least ${inWords(ratio)} the second, cheap ones if the lowest band alone makes at least ${inWords(most)} and is at most ${inPercent(nearlyAll)} of the order lines. Reported from ${leastBands} bands and ${leastLines} order lines on. A complete count, so there is no interval.`,
  claim(rows, {money, name, percent}): Claim | undefined {
    const lines = rows.reduce((sum, row) => sum + row.lines, 0);
    const total = rows.reduce((sum, row) => sum + row.revenue, 0);
    const [cheapest] = rows;
    if (!cheapest || rows.length < leastBands || lines < leastLines || total <= 0) return undefined;
    const base = {n: lines, nOf: "order lines"};
    const low = cheapest.revenue / total;
    if (low >= most && cheapest.lines > nearlyAll * lines) return undefined;
    if (low >= most)
      return {
        ...base,
        effect: effect(low, low - most),
        numbers: {revenue: cheapest.revenue, low, low_lines: cheapest.lines / lines},
        text: `Cheap products make most of the revenue: those priced ${name(cheapest.price_band)} are ${percent(cheapest.lines / lines)} of the order lines and make ${money(cheapest.revenue)}, ${percent(low)} of the revenue.`
      };
    let from = rows.length;
    let revenue = 0;
    while (revenue < most * total) revenue += rows[--from]!.revenue;
    const share = revenue / total;
    const part = rows.slice(from).reduce((sum, row) => sum + row.lines, 0) / lines;
    const band = rows[from]!;
    if (from === 0 || share < ratio * part) return undefined;
    return {
      ...base,
      effect: effect(share, share - part),
      numbers: {revenue, share, part},
      text: `Expensive products make most of the revenue: those priced ${name(band.price_band)}${from < rows.length - 1 ? " and above" : ""} are ${percent(part)} of the order lines and make ${money(revenue)}, ${percent(share)} of the revenue.`,
      action: `Keep products priced ${name(band.price_band)}${from < rows.length - 1 ? " and above" : ""} in stock and well described: ${percent(share)} of the revenue comes from ${percent(part)} of the order lines.`
    };
  }
};
