import {mean, sum} from "d3-array";
import {findGaps, leastGap} from "../../statistics/find-gaps.js";
import {mannKendall} from "../../statistics/mann-kendall.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {fullWeeks} from "../claims/full-weeks.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface DayRow {
  day: Date;
  revenue: number;
  /** Order lines. */
  lines: number;
}

/** Fewest whole weeks. */
const least = 10;
/** Weeks at each end whose means are compared, and the fewest order lines in either: one more is no growth. */
const ends = 4;
const leastLines = 30;
/** The significance level, and the least change. */
const level = 0.05;
const leastChange = 0.05;

/** Whether weekly revenue rises or falls over the period. */
export const finding: Finding<DayRow> = {
  id: "sales-trend",
  chapter: "sales",
  needs: ["revenue"],
  silentUnder: noFilter,
  sql: `SELECT day, CAST(sum(CASE WHEN kind = 'sale' THEN amount END) AS DOUBLE) AS revenue,
  CAST(sum(CASE WHEN kind = 'sale' THEN lines END) AS DOUBLE) AS lines,
  CAST(coalesce(sum(CASE WHEN kind = 'return' THEN abs(amount) END), 0) AS DOUBLE) AS returned
FROM sales_cube
GROUP BY day
HAVING sum(CASE WHEN kind = 'sale' THEN lines END) > 0 -- a day of returns alone has no revenue
ORDER BY day`,
  thresholds: {least, leastLines, level, ends, leastChange, leastGap},
  method: `Revenue of whole weeks, counted back from the last day. Reported from ${least} weeks on, with at least ${leastLines} order lines in the first ${inWords(ends)} weeks and in the last ${inWords(ends)}, if a Mann–Kendall test finds a trend with p < ${level}, and the mean of the last ${inWords(ends)} weeks differs from that of the first ${inWords(ends)} in the same direction, by at least ${inPercent(leastChange)}. Not reported across ${leastGap} days or more without a row.`,
  claim(rows, {money, percent, plural}) {
    if (findGaps(rows.map(({day}) => day.getTime())).length > 0) return undefined;
    const whole = fullWeeks(rows, ["revenue", "lines"]);
    if (whole.length < least) return undefined;
    const few = [whole.slice(0, ends), whole.slice(-ends)].some(
      (end) => sum(end, ({sums}) => sums.lines) < leastLines
    );
    if (few) return undefined;
    const weeks = whole.map(({sums}) => sums.revenue);
    const {p, score} = mannKendall(weeks);
    const [first, last] = [mean(weeks.slice(0, ends))!, mean(weeks.slice(-ends))!];
    if (first <= 0 || last < 0) return undefined;
    const change = last / first - 1;
    if (p >= level || Math.sign(score) !== Math.sign(change) || Math.abs(change) < leastChange)
      return undefined;
    const base = {
      n: weeks.length,
      nOf: "whole weeks",
      effect: effect(1, change),
      numbers: {first, last, change: Math.abs(change), weeks: weeks.length}
    };
    return change > 0
      ? {
          ...base,
          text: `Sales are growing: revenue averaged ${money(last)} a week in the last ${inWords(ends)} weeks and ${money(first)} in the first ${inWords(ends)}, which is ${percent(change)} more. Over ${plural(weeks.length, "week")} the rise is steadier than chance explains.`
        }
      : {
          ...base,
          text: `Sales are shrinking: revenue averaged ${money(last)} a week in the last ${inWords(ends)} weeks and ${money(first)} in the first ${inWords(ends)}, which is ${percent(-change)} less. Over ${plural(weeks.length, "week")} the fall is steadier than chance explains.`,
          action: `Treat the fall as real: weekly revenue fell from ${money(first)} to ${money(last)}.`
        };
  }
};
