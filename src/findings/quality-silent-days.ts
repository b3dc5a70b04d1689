import {effect} from "./shape/effect.js";
import type {Finding} from "./shape/finding.js";

interface WeekdayRow {
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  days: number;
  silent: number;
}

/** Fewest days. */
const least = 28;

const names = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];

/** Whether there are days on which nothing happened. */
export const finding: Finding<WeekdayRow> = {
  id: "quality-silent-days",
  chapter: "quality",
  needs: [],
  sql: `SELECT isodow(calendar.day) AS weekday, count(*) AS days,
  count(CASE WHEN by_day.day IS NULL THEN 1 END) AS silent
FROM (
  SELECT CAST(unnest(generate_series(min(day), max(day), INTERVAL 1 DAY)) AS DATE) AS day FROM by_day
) AS calendar
LEFT JOIN by_day ON by_day.day = calendar.day
GROUP BY weekday
ORDER BY weekday`,
  method:
    "Days without an event or a sale between the first and the last, from 28 days on; where nine in ten of them fall on one day of the week it is named. That chance leaves a day empty is as good as ruled out: see the mean number of rows a day. The filters do not change it.",
  claim(rows, {count, percent, plural}) {
    const days = rows.reduce((sum, row) => sum + row.days, 0);
    const silent = rows.reduce((sum, row) => sum + row.silent, 0);
    if (days < least) return undefined;
    const base = {n: days, nOf: "days", numbers: {days, silent, share: silent / days}};
    if (silent === 0)
      return {
        ...base,
        effect: effect(1, 0.01),
        text: `No day is missing: something happened on each of ${plural(days, "day")}.`
      };
    const most = rows.reduce((a, b) => (b.silent > a.silent ? b : a));
    const closed = most.silent >= 0.9 * silent && most.silent > 3;
    return {
      ...base,
      effect: effect(silent / days, closed ? 0.2 : 1),
      numbers: {...base.numbers, ...(closed && {closed: most.silent})},
      text: `Nothing happened on ${count(silent)} of ${plural(days, "day")}, ${percent(silent / days)}${closed ? `: ${most.silent === silent ? "all" : count(most.silent)} of them are ${names[most.weekday - 1]!}, on which the shop seems to be closed` : ""}.`,
      ...(!closed && {
        action: `Ask whether the export is whole: ${plural(silent, "day")} of ${count(days)} ${silent === 1 ? "is" : "are"} empty, and a mean by day is over the others alone.`
      })
    };
  }
};
