import {median} from "d3-array";
import type {DayCountsRow} from "../model/questions/day-counts.js";
import {dayCounts} from "../model/questions/day-counts.js";
import {activeDays} from "./shape/active-days.js";
import {effect} from "./shape/effect.js";
import type {Claim, Finding} from "./shape/finding.js";

const leastWeeks = 8;
const leastMedian = 50;

/** Whether the period has a season. */
export const finding: Finding<DayCountsRow> = {
  id: "rhythm-season",
  chapter: "rhythm",
  needs: [],
  sql: dayCounts,
  method:
    "The strongest full week (Monday to Sunday) against the median week, interactions (orders, where there is no log): a season where it has half as much again or more, a steady course where it has a quarter more at most; from 8 full weeks with a median of 50 on. Counts of that size vary by 15% by chance, √n ⁄ n.",
  claim(rows, {count, date, number, percent, times}): Claim | undefined {
    const {days, unit} = activeDays(rows);
    const start = days.findIndex(({day}) => new Date(day).getUTCDay() === 1);
    const weeks = start < 0 ? [] : chunk(days.slice(start));
    if (weeks.length < leastWeeks) return undefined;
    const middle = median(weeks, ({value}) => value)!;
    if (middle < leastMedian) return undefined;
    const best = weeks.reduce((a, b) => (b.value > a.value ? b : a));
    const total = weeks.reduce((sum, {value}) => sum + value, 0);
    const ratio = best.value / middle;
    const base = {n: weeks.length, nOf: "weeks"};
    if (ratio >= 1.5)
      return {
        ...base,
        effect: effect((best.value / total) * 2, ratio - 1),
        numbers: {week: best.day, value: best.value, times: ratio, middle},
        text: `The season peaks in the week of ${date(best.day)}: ${count(best.value)} ${unit}, ${times(ratio)} the ${number(middle, 0)} of the median week.`,
        action: `Prepare next season for ${times(ratio)} the usual load around ${date(best.day)}.`
      };
    if (ratio <= 1.25)
      return {
        ...base,
        effect: effect(0.2, 1.25 - ratio),
        numbers: {weeks: weeks.length, more: ratio - 1, middle},
        text: `There is no season in these ${count(weeks.length)} weeks: the strongest has ${percent(ratio - 1)} more ${unit} than the median week’s ${number(middle, 0)}.`
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
