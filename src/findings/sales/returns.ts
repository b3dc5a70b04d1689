import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";

interface ReturnsRow {
  lines: number;
  return_lines: number;
  revenue: number;
  returned: number;
}

/** Fewest order lines. */
const least = 500;
/** The share of the lines that parts much from little, and shares of the revenue likewise. */
const lineShare = 0.01;
const much = 0.05;
const little = 0.02;

/** How much of what is sold comes back. */
export const finding: Finding<ReturnsRow> = {
  id: "sales-returns",
  chapter: "sales",
  needs: ["sales", "returns"],
  sql: `SELECT CAST(coalesce(sum(lines), 0) AS DOUBLE) AS lines,
  CAST(coalesce(sum(CASE WHEN kind = 'return' THEN lines END), 0) AS DOUBLE) AS return_lines,
  CAST(coalesce(sum(CASE WHEN kind = 'sale' THEN amount END), 0) AS DOUBLE) AS revenue,
  CAST(coalesce(sum(CASE WHEN kind = 'return' THEN abs(amount) END), 0) AS DOUBLE) AS returned
FROM sales_cube`,
  thresholds: {least, wilsonLevel, lineShare, much, little},
  method: `Return lines among all order lines, and what they took back of the revenue, from ${least} lines on. Said as much where the ${inPercent(wilsonLevel)} Wilson interval of the lines lies above ${inPercent(lineShare)} and returns take back at least ${inPercent(much)} of the revenue, as little where it lies below ${inPercent(lineShare)} and they take back less than ${inPercent(little)}.`,
  claim([row], {money, percent, plural}) {
    if (!row || row.lines < least || row.return_lines === 0 || row.revenue <= 0) return undefined;
    const {lines, return_lines: returns, revenue, returned} = row;
    const {low, high} = wilson(returns, lines);
    const [share, ofLines] = [returned / revenue, returns / lines];
    const base = {
      n: lines,
      nOf: "order lines",
      numbers: {returned, share, returns, ofLines},
      effect: effect(share, 1)
    };
    if (low > lineShare && share >= much)
      return {
        ...base,
        text: `Returns weigh on the books: ${plural(returns, "return line")}, ${percent(ofLines)} of all, took back ${money(returned)}, ${percent(share)} of the revenue.`,
        action: `Look into the largest returns first: ${plural(returns, "line")} took back ${money(returned)}.`
      };
    if (high < lineShare && share < little)
      return {
        ...base,
        effect: effect(1, little - share),
        text: `Little comes back: ${plural(returns, "return line")}, ${percent(ofLines)} of all, took back ${money(returned)}, ${percent(share)} of the revenue.`
      };
    return undefined;
  }
};
