import type {DayCountsRow} from "../../model/questions/day-counts.js";
import {dayCounts} from "../../model/questions/day-counts.js";
import {
  fewestDays,
  scoreDays,
  leastExpected,
  reach,
  unusualFrom
} from "../../statistics/unusual-days.js";
import {activeDays} from "../claims/active-days.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";
import {under} from "../claims/silent-under.js";

/** Below this part of what is expected a shop hardly works. */
const hardlyAny = 0.25;

/** The most unusual day. */
export const finding: Finding<DayCountsRow> = {
  id: "rhythm-unusual-day",
  chapter: "rhythm",
  needs: [],
  silentUnder: under(
    ["event_type", "category", "brand", "price_band", "state", "country", "source"],
    "a day on which one part was unusual says nothing about the shop"
  ),
  sql: dayCounts,
  thresholds: {weeks: (2 * reach) / 7, unusualFrom, fewestDays, leastExpected},
  method: `Each day compared with the median of the active days in the ${inWords((2 * reach) / 7)} weeks around it, adjusted for its weekday: residuals on a logarithmic scale, with a modified z score by the median absolute deviation above ${unusualFrom} (Iglewicz and Hoaglin 1993). At least ${fewestDays} days, and at least ${leastExpected} expected on a day. The first day and the last may be cut short and are left out. The day named deviates most.`,
  claim(rows, format): Claim | undefined {
    const {count, number, percent, plural, times, weekday} = format;
    const {days, unit, weight} = activeDays(rows, format.weight);
    // data may begin or end during a day
    const whole = scoreDays(days).slice(1, -1);
    const tested = whole.flatMap(({z, ...day}) => (z === null ? [] : [{...day, z}]));
    const unusual = tested.filter(({z}) => Math.abs(z) > unusualFrom);
    const [most] = unusual.sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
    if (!most) return undefined;
    const total = days.reduce((sum, {value}) => sum + value, 0);
    const {day} = most;
    const [value, expected] = [most.value * weight, most.expected * weight];
    const ratio = value / expected;
    const base = {
      n: tested.length,
      nOf: "days",
      // a day is a small part of a year, but its difference is known exactly
      effect: effect((Math.max(most.value, most.expected) / total) * 4, ratio - 1)
    };
    const digits = expected < 100 ? 1 : 0;
    const happened = plural(value, unit === "orders" ? "order" : "interaction");
    const silent = unusual.filter((other) => other.value === 0).length;
    if (value === 0)
      return {
        ...base,
        numbers: {day, expected, silent},
        text: `Nothing happened on ${weekday(day)}, when ${number(expected, digits)} ${unit} were expected for the season and weekday${silent > 1 ? `; there are ${count(silent)} such days` : ""}.`,
        action: `Check that the shop was closed on ${weekday(day)} and that no export is missing.`
      };
    return ratio > 1
      ? {
          ...base,
          numbers: {day, value, times: ratio, expected},
          text: `${weekday(day)} stands out: ${happened}, ${times(ratio)} the ${number(expected, digits)} expected for the season and weekday.`
        }
      : {
          ...base,
          numbers: {day, value, less: 1 - ratio, expected, missing: expected - value},
          text: `${ratio < hardlyAny ? `Something went wrong on ${weekday(day)}, or the shop was closed` : `${weekday(day)} was unusually quiet`}: ${happened}, ${percent(1 - ratio)} fewer than the ${number(expected, digits)} expected for the season and weekday.`,
          action: `Find out what happened on ${weekday(day)}: there were about ${number(expected - value, digits)} ${unit} fewer than expected.`
        };
  }
};
