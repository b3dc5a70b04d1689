import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";
import {leastGap} from "../../statistics/find-gaps.js";
import {noFilter} from "../claims/silent-under.js";

interface WeekdayRow {
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  days: number;
  silent: number;
  /** The longest stretch of empty days, and its first day. */
  longest: number;
  longest_from: string | null;
}

/** Fewest days. */
const least = 28;
/** Fewest of a weekday, all of them empty, for it to count as closed, */
const weeks = 8;
/** and the share of the other days up to which these are empty: where most days are, no weekday is closed. */
const sparse = 0.5;

const names = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];

/** Whether there are days on which nothing happened. */
export const finding: Finding<WeekdayRow> = {
  id: "quality-silent-days",
  chapter: "quality",
  needs: [],
  silentUnder: noFilter,
  sql: `SELECT isodow(calendar.day) AS weekday, count(*) AS days,
  count(CASE WHEN by_day.day IS NULL THEN 1 END) AS silent,
  max(stretch.days) AS longest, CAST(max(stretch.from_day) AS VARCHAR) AS longest_from
FROM (
  SELECT CAST(unnest(generate_series(min(day), max(day), INTERVAL 1 DAY)) AS DATE) AS day FROM by_day
) AS calendar
LEFT JOIN by_day ON by_day.day = calendar.day
CROSS JOIN (
  SELECT max(date_diff('day', last_day, day) - 1) AS days, max_by(last_day + 1, date_diff('day', last_day, day)) AS from_day
  FROM (SELECT day, lag(day) OVER (ORDER BY day) AS last_day FROM by_day) AS pairs
) AS stretch
WHERE NOT EXISTS ( -- orders that are put aside may have been placed on days that look empty
  SELECT 1 FROM rejects
  WHERE kind IN ('not sold', 'other currency') -- which these are
)
GROUP BY weekday
ORDER BY weekday`,
  thresholds: {least, weeks, sparse},
  method: `Days without an event or a sale between the first and the last day, for at least ${least} days. A day of the week is named as closed if there are at least ${weeks} of it, each of them is empty, and less than ${inWords(sparse)} of the other days are. This is a count, not a test. Filters do not change it.`,
  claim(rows, {count, date, list, percent, plural}) {
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
    const empty = rows.filter((row) => row.days >= weeks && row.silent === row.days);
    const rest = rows.filter((row) => !empty.includes(row));
    const restDays = rest.reduce((sum, row) => sum + row.days, 0);
    const restSilent = rest.reduce((sum, row) => sum + row.silent, 0);
    const closed = restSilent < sparse * restDays ? empty : [];
    const shut = closed.reduce((sum, row) => sum + row.silent, 0);
    const others = silent - shut;
    const weekdays = list(closed.map(({weekday}) => names[weekday - 1]!));
    const why =
      shut === 0
        ? ""
        : `: the shop seems to be closed on ${weekdays}, ${others === 0 ? "which explains all of them" : `which explains ${count(shut)} of them; ${plural(others, "other day is", "other days are")} empty`}`;
    const {longest, longest_from} = rows[0]!;
    // closed days and those of a sparse shop are no stretch of missing data
    const isStretch = longest_from !== null && longest >= leastGap;
    const stretch = isStretch
      ? ` The longest stretch begins on ${date(longest_from)} and takes ${plural(longest, "day")}.`
      : "";
    return {
      ...base,
      effect: effect(silent / days, shut === 0 ? 1 : Math.max(0.1, others / silent)),
      numbers: {
        ...base.numbers,
        shut,
        others,
        ...(isStretch && {longest, longest_from: Date.parse(longest_from)})
      },
      text: `Nothing happened on ${count(silent)} of ${plural(days, "day")}, ${percent(silent / days)}${why}.${stretch}`,
      ...(others > 0 && {
        action: `Check that the export is complete: ${count(others)} of ${plural(days, "day")} ${others === 1 ? "is" : "are"} empty without a pattern.`
      })
    };
  }
};
