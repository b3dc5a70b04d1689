import {rankSum} from "../statistics/rank-sum.js";
import {effect} from "./shape/effect.js";
import type {Finding} from "./shape/finding.js";
import {fullWeeks} from "./shape/full-weeks.js";

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
    "Sessions of whole weeks in the second half of the period against the first. Said where each half has at least 8 weeks, the Mann–Whitney test of the weeks gives p < 0.05 and the sums differ by at least 5%.",
  claim(rows, {percent, plural, scale}) {
    const weeks = fullWeeks(rows, ["sessions"]).map(({sums}) => sums.sessions);
    const count = Math.floor(weeks.length / 2);
    if (count < least) return undefined;
    const [first, second] = [weeks.slice(0, count), weeks.slice(-count)];
    const [a, b] = [sum(first) * scale, sum(second) * scale];
    const change = b / a - 1;
    if (!Number.isFinite(change) || Math.abs(change) < 0.05) return undefined;
    if (rankSum(first, second) >= 0.05) return undefined;
    const base = {
      n: 2 * count,
      nOf: "whole weeks",
      effect: effect(1, change),
      numbers: {before: a, after: b, change: Math.abs(change), weeks: count, fewer: Math.abs(b - a)}
    };
    const then = `${plural(b, "session")} in the last ${plural(count, "week")}, ${plural(a, "session")} in as many before`;
    return change > 0
      ? {...base, text: `Traffic is up by ${percent(change)}: ${then}.`}
      : {
          ...base,
          text: `Traffic is down by ${percent(-change)}: ${then}.`,
          action: `Look at where visits came from and no longer do: the shop had ${plural(a - b, "session")} fewer than in the weeks before.`
        };
  }
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
