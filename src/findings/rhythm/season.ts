import {median} from "d3-array";
import type {DayCountsRow} from "../../model/questions/day-counts.js";
import {dayCounts} from "../../model/questions/day-counts.js";
import {activeDays} from "../claims/active-days.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

const leastWeeks = 8;
const leastMedian = 50;
/** How much a count of that size varies by chance, rounded up. */
const chance = 0.15;
/** The busiest week as a multiple of the median week: at least this in a season, at most that without one. */
const season = 1.5;
const steady = 1.25;

/** Whether the period has a season. */
export const finding: Finding<DayCountsRow> = {
  id: "rhythm-season",
  chapter: "rhythm",
  needs: [],
  silentUnder: noFilter,
  sql: dayCounts,
  thresholds: {more: season - 1, least: steady - 1, leastWeeks, leastMedian, chance},
  method: `Interactions (orders if there is no log) in the busiest full week (Monday to Sunday) compared with the median week: a season where it has at least one ${inWords(season - 1)} more, no season where it has at most a ${inWords(steady - 1)} more. At least ${leastWeeks} full weeks with a median of at least ${leastMedian}. Counts of that size vary by ${inPercent(chance)} by chance, √n ⁄ n.`,
  claim(rows, format): Claim | undefined {
    const {count, date, number, percent, times} = format;
    const {days, unit, weight} = activeDays(rows, format.weight);
    const start = days.findIndex(({day}) => new Date(day).getUTCDay() === 1);
    const weeks = start < 0 ? [] : chunk(days.slice(start));
    if (weeks.length < leastWeeks) return undefined;
    const middle = median(weeks, ({value}) => value)!;
    if (middle < leastMedian) return undefined;
    const best = weeks.reduce((a, b) => (b.value > a.value ? b : a));
    const total = weeks.reduce((sum, {value}) => sum + value, 0);
    const ratio = best.value / middle;
    const base = {n: weeks.length, nOf: "weeks"};
    if (ratio >= season)
      return {
        ...base,
        effect: effect((best.value / total) * 2, ratio - 1),
        numbers: {
          week: best.day,
          value: best.value * weight,
          times: ratio,
          middle: middle * weight
        },
        text: `The season peaks in the week of ${date(best.day)}: ${count(best.value * weight)} ${unit}, ${times(ratio)} the median week’s ${number(middle * weight, 0)}.`,
        action: `Prepare next season for ${times(ratio)} the usual load around ${date(best.day)}.`
      };
    if (ratio <= steady)
      return {
        ...base,
        effect: effect(0.2, steady - ratio),
        numbers: {weeks: weeks.length, more: ratio - 1, middle: middle * weight},
        text: `There is no season in these ${count(weeks.length)} weeks: the busiest has ${percent(ratio - 1)} more ${unit} than the median week’s ${number(middle * weight, 0)}.`
      };
    return undefined;
  }
};

/** Full weeks from the first Monday on. */
function chunk(days: readonly {day: number; value: number}[]): {day: number; value: number}[] {
  return Array.from({length: Math.floor(days.length / 7)}, (_, i) => {
    const week = days.slice(i * 7, i * 7 + 7);
    return {day: week[0]!.day, value: week.reduce((sum, {value}) => sum + value, 0)};
  });
}
