import {leastGap} from "../../statistics/find-gaps.js";
import {mannWhitney} from "../../statistics/mann-whitney.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {fullWeeks} from "../claims/full-weeks.js";
import {halves} from "../claims/halves.js";
import {inPercent} from "../claims/in-words.js";
import {ofVisits} from "../claims/silent-under.js";

interface DayRow {
  day: Date;
  sessions: number;
}

/** Fewest whole weeks in each half. */
const least = 8;
/** The significance level, and the least change. */
const level = 0.05;
const leastChange = 0.05;

/** Whether sessions have risen or fallen since the first half. */
export const finding: Finding<DayRow> = {
  id: "index-traffic",
  chapter: "index",
  needs: ["sessions"],
  silentUnder: ofVisits,
  sql: `SELECT day, count(DISTINCT session_no) AS sessions
FROM session_products
GROUP BY day
ORDER BY day`,
  thresholds: {least, level, leastChange, leastGap},
  method: `Compares sessions in the second half of the days with the first. Reported if each half has at least ${least} whole weeks, a Mann–Whitney test of weekly sessions gives p < ${level}, and the halves differ by at least ${inPercent(leastChange)}. Not reported across ${leastGap} days or more without a row.`,
  claim(rows, {percent, plural, weight}) {
    const parts = halves(rows, 7 * least);
    if (!parts) return undefined;
    const {days} = parts;
    const [first, second] = [weekly(parts.first), weekly(parts.second)];
    const [a, b] = [total(parts.first) * weight, total(parts.second) * weight];
    const change = b / a - 1;
    if (!Number.isFinite(change) || Math.abs(change) < leastChange) return undefined;
    if (Math.min(first.length, second.length) < least) return undefined;
    if (mannWhitney(first, second) >= level) return undefined;
    const base = {
      n: first.length + second.length,
      nOf: "whole weeks",
      effect: effect(1, change),
      numbers: {before: a, after: b, change: Math.abs(change), days, fewer: Math.abs(b - a)}
    };
    const then = `${plural(b, "session")} in the last ${plural(days, "day")}, ${plural(a, "session")} in the same number of days before`;
    return change > 0
      ? {...base, text: `Traffic is up by ${percent(change)}: ${then}.`}
      : {
          ...base,
          text: `Traffic is down by ${percent(-change)}: ${then}.`,
          action: `Find out where visits were lost: the shop had ${plural(a - b, "session")} fewer than in the days before.`
        };
  }
};

function weekly(rows: readonly DayRow[]): number[] {
  return fullWeeks(rows, ["sessions"]).map(({sums}) => sums.sessions);
}

function total(rows: readonly DayRow[]): number {
  return rows.reduce((sum, {sessions}) => sum + sessions, 0);
}
