import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface CheckRow {
  hit: number;
  total: number;
  example: string | null;
}

/** Fewest busy hours that are checked. */
const least = 200;
/** Events that make an hour busy, and the part of what is usual below which it is empty; see checks.arrow.sql. */
const busy = 20;
const hardlyAny = 0.05;

/** Whether the log has gaps where the shop is busy. */
export const finding: Finding<CheckRow> = {
  id: "quality-outages",
  chapter: "quality",
  needs: ["eventTimes"],
  silentUnder: noFilter,
  sql: `SELECT hit, total, example
FROM checks
WHERE check_id = 'quiet-hour' -- hours with less than a twentieth of what is usual then`,
  thresholds: {least, busy, hardlyAny},
  method: `Hours of the day that usually have at least ${busy} events (median over the days), but have less than a ${inWords(hardlyAny)} of that. By chance, an hour with ${busy} usual events has fewer than one only once in a hundred million times (Poisson). At least ${least} such hours. Filters do not change it.`,
  claim([row], {count, date, hour, plural}) {
    if (!row || row.total < least) return undefined;
    const base = {n: row.total, nOf: "busy hours", numbers: {hours: row.hit, looked: row.total}};
    if (row.hit === 0 || row.example === null)
      return row.hit === 0
        ? {
            ...base,
            effect: effect(1, 0.01),
            text: `The log has no gaps: none of ${plural(row.total, "busy hour")} is empty or almost empty.`
          }
        : undefined;
    const [day, time] = row.example.split(" ") as [string, string];
    const first = Number(time.slice(0, 2));
    return {
      ...base,
      effect: effect(row.hit / row.total, 1),
      numbers: {...base.numbers, day: Date.parse(day), hour: first},
      text: `The log is almost empty in ${count(row.hit)} of ${plural(row.total, "busy hour")}, first on ${date(day)} at ${hour(first)}: the shop or its log was down.`,
      action: `Find out what happened on ${date(day)} from ${hour(first)}, and leave such hours out of comparisons.`
    };
  }
};
