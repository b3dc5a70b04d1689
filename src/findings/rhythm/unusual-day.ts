import type {DayCountsRow} from "../../model/questions/day-counts.js";
import {dayCounts} from "../../model/questions/day-counts.js";
import {
  fewestDays,
  judgeDays,
  leastExpected,
  reach,
  unusualFrom
} from "../../statistics/unusual-days.js";
import {activeDays} from "../claims/active-days.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";

/** The day that fell out of step most. */
export const finding: Finding<DayCountsRow> = {
  id: "rhythm-unusual-day",
  chapter: "rhythm",
  needs: [],
  sql: dayCounts,
  thresholds: {weeks: (2 * reach) / 7, unusualFrom, fewestDays, leastExpected},
  method: `Each day against the median of those with anything in the ${inWords((2 * reach) / 7)} weeks around it and its weekday’s usual part of that; residuals on a logarithmic scale, modified z score by the median absolute deviation above ${unusualFrom} (Iglewicz and Hoaglin 1993); from ${fewestDays} days with ${leastExpected} expected or more on. The day farthest off is named.`,
  claim(rows, {count, number, percent, times, weekday}): Claim | undefined {
    const {days, unit} = activeDays(rows);
    const judged = judgeDays(days).flatMap(({z, ...day}) => (z === null ? [] : [{...day, z}]));
    const unusual = judged.filter(({z}) => Math.abs(z) > unusualFrom);
    const [most] = unusual.sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
    if (!most) return undefined;
    const total = days.reduce((sum, {value}) => sum + value, 0);
    const {day, value, expected} = most;
    const ratio = value / expected;
    const base = {
      n: judged.length,
      nOf: "days",
      // a day is little of a year, but what it lacks or adds is known to the piece
      effect: effect((Math.max(value, expected) / total) * 4, ratio - 1)
    };
    const digits = expected < 100 ? 1 : 0;
    const silent = unusual.filter((other) => other.value === 0).length;
    if (value === 0)
      return {
        ...base,
        numbers: {day, expected, silent},
        text: `Nothing happened on ${weekday(day)}, where season and weekday let expect ${number(expected, digits)} ${unit}${silent > 1 ? `; there are ${count(silent)} such days` : ""}.`,
        action: `Make sure that the shop was closed on ${weekday(day)}, and that no export is missing.`
      };
    return ratio > 1
      ? {
          ...base,
          numbers: {day, value, times: ratio, expected},
          text: `${weekday(day)} stands out: ${count(value)} ${unit}, ${times(ratio)} the ${number(expected, digits)} that season and weekday let expect.`
        }
      : {
          ...base,
          numbers: {day, value, less: 1 - ratio, expected, missing: expected - value},
          text: `Something went wrong on ${weekday(day)}, or the shop was closed: ${count(value)} ${unit}, ${percent(1 - ratio)} fewer than the ${number(expected, digits)} that season and weekday let expect.`,
          action: `Find out what happened on ${weekday(day)}: about ${number(expected - value, digits)} ${unit} are missing.`
        };
  }
};
