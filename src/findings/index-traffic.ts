import {mannWhitney} from "../statistics/mann-whitney.js";
import {effect} from "./shape/effect.js";
import type {Finding} from "./shape/finding.js";
import {fullWeeks} from "./shape/full-weeks.js";
import {halves} from "./shape/halves.js";

interface DayRow {
  day: Date;
  sessions: number;
}

/** Fewest whole weeks in each half. */
const least = 8;

/** Whether more or fewer come than in the first half. */
export const finding: Finding<DayRow> = {
  id: "index-traffic",
  chapter: "index",
  needs: ["events"],
  sql: `SELECT day, count(DISTINCT session_no) AS sessions
FROM visits
GROUP BY day
ORDER BY day`,
  method:
    "Sessions in the second half of the days against the first. Said where each half has at least 8 whole weeks, the Mann–Whitney test of the weeks’ sessions gives p < 0.05, and the halves differ by at least 5%.",
  claim(rows, {percent, plural, scale}) {
    const parts = halves(rows, 7 * least);
    if (!parts) return undefined;
    const {days} = parts;
    const [first, second] = [weekly(parts.first), weekly(parts.second)];
    const [a, b] = [total(parts.first) * scale, total(parts.second) * scale];
    const change = b / a - 1;
    if (!Number.isFinite(change) || Math.abs(change) < 0.05) return undefined;
    if (Math.min(first.length, second.length) < least) return undefined;
    if (mannWhitney(first, second) >= 0.05) return undefined;
    const base = {
      n: first.length + second.length,
      nOf: "whole weeks",
      effect: effect(1, change),
      numbers: {before: a, after: b, change: Math.abs(change), days, fewer: Math.abs(b - a)}
    };
    const then = `${plural(b, "session")} in the last ${plural(days, "day")}, ${plural(a, "session")} in as many before`;
    return change > 0
      ? {...base, text: `Traffic is up by ${percent(change)}: ${then}.`}
      : {
          ...base,
          text: `Traffic is down by ${percent(-change)}: ${then}.`,
          action: `Look at where visits came from and no longer do: the shop had ${plural(a - b, "session")} fewer than in the days before.`
        };
  }
};

function weekly(rows: readonly DayRow[]): number[] {
  return fullWeeks(rows, ["sessions"]).map(({sums}) => sums.sessions);
}

function total(rows: readonly DayRow[]): number {
  return rows.reduce((sum, {sessions}) => sum + sessions, 0);
}
