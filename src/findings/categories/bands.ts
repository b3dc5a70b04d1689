import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";

interface BandRow {
  price_band: string;
  lines: number;
  revenue: number;
}

const leastLines = 100;
const leastBands = 3;
/** The part of the revenue that carries the shop, */
const most = 0.5;
/** and how many times their share of the lines dear goods make of it. */
const dear = 1.5;

/** Whether dear goods or cheap ones carry the shop. */
export const finding: Finding<BandRow> = {
  id: "categories-bands",
  chapter: "categories",
  needs: ["sales"],
  sql: `SELECT CAST(price_band AS VARCHAR) AS price_band, CAST(sum(lines) AS DOUBLE) AS lines, CAST(sum(amount) AS DOUBLE) AS revenue
FROM sales_cube
WHERE kind = 'sale' -- returns are a figure of their own
  AND price_band IS NOT NULL -- an adjustment has no price of one piece
GROUP BY sales_cube.price_band
ORDER BY sales_cube.price_band`,
  thresholds: {leastLines, leastBands, most, dear},
  method: `The dearest price bands that together make ${inWords(most)} of the revenue or more, beside their share of the order lines: dear goods carry the shop where the first is at least ${inWords(dear)} the second, cheap ones where the lowest band alone makes ${inWords(most)}; from ${leastBands} bands and ${leastLines} order lines on. A complete count, so there is no interval.`,
  claim(rows, {money, name, percent}): Claim | undefined {
    const lines = rows.reduce((sum, row) => sum + row.lines, 0);
    const total = rows.reduce((sum, row) => sum + row.revenue, 0);
    const [cheapest] = rows;
    if (!cheapest || rows.length < leastBands || lines < leastLines || total <= 0) return undefined;
    const base = {n: lines, nOf: "order lines"};
    const low = cheapest.revenue / total;
    if (low >= most)
      return {
        ...base,
        effect: effect(low, low - most),
        numbers: {revenue: cheapest.revenue, low, low_lines: cheapest.lines / lines},
        text: `Cheap goods carry the shop: those priced ${name(cheapest.price_band)} are ${percent(cheapest.lines / lines)} of the order lines and make ${money(cheapest.revenue)}, ${percent(low)} of the revenue.`
      };
    let from = rows.length;
    let revenue = 0;
    while (revenue < most * total) revenue += rows[--from]!.revenue;
    const share = revenue / total;
    const part = rows.slice(from).reduce((sum, row) => sum + row.lines, 0) / lines;
    const band = rows[from]!;
    if (from === 0 || share < dear * part) return undefined;
    return {
      ...base,
      effect: effect(share, share - part),
      numbers: {revenue, share, part},
      text: `Dear goods carry the shop: those priced ${name(band.price_band)}${from < rows.length - 1 ? " and above" : ""} are ${percent(part)} of the order lines and make ${money(revenue)}, ${percent(share)} of the revenue.`,
      action: `Keep goods priced ${name(band.price_band)}${from < rows.length - 1 ? " and above" : ""} in stock and well described: ${percent(share)} of the revenue comes from ${percent(part)} of what is sold.`
    };
  }
};
