import type {WeekHoursRow} from "../../model/questions/week-hours.js";
import {weekHours} from "../../model/questions/week-hours.js";
import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";

const least = 500;
/** Some days alone do not show what a day is like. */
const leastWeekdays = 5;
/** Hours in a row that are looked at together. */
const stretch = 4;
/** Shares of all above which they are a height, and below which the day is even. */
const peak = 0.25;
const even = 0.2;

/** Whether the day has a height. */
export const finding: Finding<WeekHoursRow> = {
  id: "rhythm-hours",
  chapter: "rhythm",
  needs: [],
  sql: weekHours,
  thresholds: {stretch, part: stretch / 24, wilsonLevel, peak, even, least, leastWeekdays},
  method: `The ${inWords(stretch)} hours in a row with most interactions (orders, where there is no log), a ${inWords(stretch / 24)} of the day: a height where the ${inPercent(wilsonLevel)} Wilson interval of their share lies above a ${inWords(peak)}, an even day where it lies below a ${inWords(even)}; from ${least} on ${inWords(leastWeekdays)} weekdays on.`,
  claim(rows, {count, hour, percent, weight}): Claim | undefined {
    const unit = rows.some(({interactions}) => interactions > 0) ? "interactions" : "orders";
    const sums = Array.from({length: 24}, (_, at) =>
      rows.filter((row) => row.hour === at).reduce((sum, row) => sum + row[unit], 0)
    );
    const total = sums.reduce((a, b) => a + b, 0);
    const weekdays = new Set(rows.filter((row) => row[unit] > 0).map(({weekday}) => weekday)).size;
    if (total < least || weekdays < leastWeekdays) return undefined;
    const runs = sums.map((_, from) => ({
      from,
      n: Array.from({length: stretch}, (_, i) => sums[(from + i) % 24]!).reduce((a, b) => a + b, 0)
    }));
    const best = runs.reduce((a, b) => (b.n > a.n ? b : a));
    const share = best.n / total;
    const {low, high} = wilson(best.n, total);
    const to = (best.from + stretch) % 24;
    const base = {n: total, nOf: unit};
    const numbers = {from: best.from, to, share, n: best.n * weight};
    if (low > peak)
      return {
        ...base,
        numbers,
        effect: effect(share, share * 6 - 1),
        text: `The day is at its height from ${hour(best.from)} to ${hour(to)}: ${count(best.n * weight)} ${unit}, ${percent(share)} of all in a sixth of the time.`,
        action: `Plan campaigns, support and maintenance around ${hour(best.from)} to ${hour(to)}: ${percent(share)} of all ${unit} fall there.`
      };
    if (high < even)
      return {
        ...base,
        numbers: {from: best.from, to, share},
        effect: effect(1, even - share),
        text: `The shop never sleeps: even its busiest four hours, ${hour(best.from)} to ${hour(to)}, hold no more than ${percent(share)} of all ${unit}.`
      };
    return undefined;
  }
};
