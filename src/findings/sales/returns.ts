import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface ReturnsRow {
  lines: number;
  return_lines: number;
  revenue: number;
  returned: number;
}

/** Fewest order lines. */
const least = 500;
/** The share of the lines that separates many returns from few, and the same for shares of the revenue. */
const lineShare = 0.01;
const much = 0.05;
const little = 0.02;

/** How much of what is sold is returned. */
export const finding: Finding<ReturnsRow> = {
  id: "sales-returns",
  chapter: "sales",
  needs: ["revenue", "returns"],
  silentUnder: noFilter,
  sql: `SELECT CAST(coalesce(sum(lines), 0) AS DOUBLE) AS lines,
  CAST(coalesce(sum(CASE WHEN kind = 'return' THEN lines END), 0) AS DOUBLE) AS return_lines,
  CAST(coalesce(sum(CASE WHEN kind = 'sale' THEN amount END), 0) AS DOUBLE) AS revenue,
  CAST(coalesce(sum(CASE WHEN kind = 'return' THEN abs(amount) END), 0) AS DOUBLE) AS returned
FROM sales_cube`,
  thresholds: {least, wilsonLevel, lineShare, much, little},
  method: `Return lines as a share of all order lines, and their value as a share of the revenue, from ${least} lines on. High: the ${inPercent(wilsonLevel)} Wilson interval of the lines lies above ${inPercent(lineShare)}, and returns amount to at least ${inPercent(much)} of the revenue. Low: it lies below ${inPercent(lineShare)}, and they amount to less than ${inPercent(little)}.`,
  claim([row], {money, percent}) {
    if (!row || row.lines < least || row.return_lines === 0 || row.revenue <= 0) return undefined;
    const {lines, return_lines: returns, revenue, returned} = row;
    const {low, high} = wilson(returns, lines);
    const share = returned / revenue;
    const base = {
      n: lines,
      nOf: "order lines",
      numbers: {returned, share},
      effect: effect(share, 1)
    };
    if (low > lineShare && share >= much)
      return {
        ...base,
        text: `Returns are high: they amount to ${money(returned)}, ${percent(share)} of the revenue.`,
        action: `Look into the largest returns first: together, returns amount to ${money(returned)}.`
      };
    if (high < lineShare && share < little)
      return {
        ...base,
        effect: effect(1, little - share),
        text: `Returns are low: they amount to ${money(returned)}, ${percent(share)} of the revenue.`
      };
    return undefined;
  }
};
