import {median} from "d3-array";
import type {DayCountsRow} from "../../model/questions/day-counts.js";
import {dayCounts} from "../../model/questions/day-counts.js";
import {activeDays} from "../claims/active-days.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inDigits, inPercent, inWords} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

const leastWeeks = 8;
/** A year in weeks, so many of which show whether a peak returns, and how many weeks off it may return. */
const year = 52;
const cycles = 2;
const near = 2;
const leastMedian = 50;
/** How much a count of that size varies by chance, rounded up. */
const chance = 0.15;
/** The busiest week as a multiple of the median week: at least this in a season, at most that without one. */
const season = 1.5;
const steady = 1.25;

/** Whether the period has a season, or a busiest week at least. */
export const finding: Finding<DayCountsRow> = {
  id: "rhythm-season",
  chapter: "rhythm",
  needs: [],
  silentUnder: noFilter,
  sql: dayCounts,
  thresholds: {
    more: season - 1,
    least: steady - 1,
    leastWeeks,
    years: cycles * year,
    year,
    near,
    leastMedian,
    chance
  },
  method: `Interactions (orders if there is no log) in the busiest full week (Monday to Sunday) compared with the median week: it stands out where it has at least one ${inWords(season - 1)} more, and no week does where it has at most a ${inWords(steady - 1)} more. It is called a season where there are ${inDigits(cycles * year)} full weeks or more and a week that stands out lies ${year} weeks away, give or take ${near}. At least ${leastWeeks} full weeks with a median of at least ${leastMedian}. Counts of that size vary by ${inPercent(chance)} by chance, √n ⁄ n.`,
  claim(rows, format): Claim | undefined {
    const {count, date, number, percent, times} = format;
    const {days, unit, weight} = activeDays(rows, format.weight);
    const start = days.findIndex(({day}) => new Date(day).getUTCDay() === 1);
    const weeks = start < 0 ? [] : chunk(days.slice(start));
    if (weeks.length < leastWeeks) return undefined;
    const middle = median(weeks, ({value}) => value)!;
    if (middle < leastMedian) return undefined;
    const best = weeks.reduce((a, b) => (b.value > a.value ? b : a));
    const tied = weeks.filter(({value}) => value === best.value).length > 1;
    const total = weeks.reduce((sum, {value}) => sum + value, 0);
    const ratio = best.value / middle;
    const base = {n: weeks.length, nOf: "weeks"};
    if (ratio >= season) {
      const figures = `${count(best.value * weight)} ${unit}, ${times(ratio)} the median week’s ${number(middle * weight, 0)}`;
      const peak = {
        ...base,
        effect: effect((best.value / total) * 2, ratio - 1),
        numbers: {
          week: best.day,
          value: best.value * weight,
          times: ratio,
          middle: middle * weight
        }
      };
      return returns(weeks, weeks.indexOf(best), season * middle)
        ? {
            ...peak,
            text: `The season peaks in the week of ${date(best.day)}: ${figures}. A year from then, the shop was busy as well.`,
            action: `Prepare next season for ${times(ratio)} the usual load around the time of the week of ${date(best.day)}.`
          }
        : tied
          ? undefined
          : {...peak, text: `The busiest week was the one of ${date(best.day)}: ${figures}.`};
    }
    if (ratio <= steady)
      return {
        ...base,
        effect: effect(0.2, steady - ratio),
        numbers: {weeks: weeks.length, more: ratio - 1, middle: middle * weight},
        text: `No week stands out among these ${count(weeks.length)}: the busiest has ${percent(ratio - 1)} more ${unit} than the median week’s ${number(middle * weight, 0)}.`
      };
    return undefined;
  }
};

/** Whether a week about a year before or after the busiest is busy too, in data long enough to show it. */
function returns(weeks: readonly {value: number}[], at: number, busy: number): boolean {
  return (
    weeks.length >= cycles * year &&
    weeks.some(({value}, i) => value >= busy && Math.abs(Math.abs(i - at) - year) <= near)
  );
}

/** Full weeks from the first Monday on. */
function chunk(days: readonly {day: number; value: number}[]): {day: number; value: number}[] {
  return Array.from({length: Math.floor(days.length / 7)}, (_, i) => {
    const week = days.slice(i * 7, i * 7 + 7);
    return {day: week[0]!.day, value: week.reduce((sum, {value}) => sum + value, 0)};
  });
}
