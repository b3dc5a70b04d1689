import {hasHours} from "../../model/has-hours.js";
import type {PeopledHoursRow} from "../../model/questions/week-hours.js";
import {weekHours} from "../../model/questions/week-hours.js";
import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {leastPeople} from "../claims/least-people.js";
import {noFilter} from "../claims/silent-under.js";

const least = 500;
/** Fewer weekdays do not show what a typical day is like. */
const leastWeekdays = 5;
/** Consecutive hours that are counted together. */
const span = 4;
/** Share of all above which they are a peak, and below which the day is even. */
const peak = 0.25;
const even = 0.2;

/** Whether the day has a peak. */
export const finding: Finding<PeopledHoursRow> = {
  id: "rhythm-hours",
  chapter: "rhythm",
  needs: [],
  silentUnder: noFilter,
  sql: weekHours,
  thresholds: {span, part: span / 24, wilsonLevel, peak, even, least, leastPeople, leastWeekdays},
  method: `The ${inWords(span)} consecutive hours with the most interactions (orders if there is no log), a ${inWords(span / 24)} of the day: a peak where the ${inPercent(wilsonLevel)} Wilson interval of their share lies above a ${inWords(peak)}, an even day where it lies below a ${inWords(even)}. At least ${least}, of at least ${leastPeople} visitors (customers), on at least ${inWords(leastWeekdays)} days of the week.`,
  claim(rows, {count, hour, percent, weight, has}): Claim | undefined {
    const unit = rows.some(({interactions}) => interactions > 0) ? "interactions" : "orders";
    if (!hasHours(unit, has)) return undefined;
    const sums = Array.from({length: 24}, (_, at) =>
      rows.filter((row) => row.hour === at).reduce((sum, row) => sum + row[unit], 0)
    );
    const total = sums.reduce((a, b) => a + b, 0);
    const people = rows[0]?.[unit === "orders" ? "customers" : "visitors"] ?? 0;
    const weekdays = new Set(rows.filter((row) => row[unit] > 0).map(({weekday}) => weekday)).size;
    if (total < least || people < leastPeople || weekdays < leastWeekdays) return undefined;
    const runs = sums.map((_, from) => ({
      from,
      n: Array.from({length: span}, (_, i) => sums[(from + i) % 24]!).reduce((a, b) => a + b, 0)
    }));
    const best = runs.reduce((a, b) => (b.n > a.n ? b : a));
    const share = best.n / total;
    const {low, high} = wilson(best.n, total);
    const to = (best.from + span) % 24;
    const base = {n: total, nOf: unit};
    const numbers = {from: best.from, to, share, n: best.n * weight};
    if (low > peak)
      return {
        ...base,
        numbers,
        effect: effect(share, (share * 24) / span - 1),
        text: `The shop is busiest from ${hour(best.from)} to ${hour(to)}: ${count(best.n * weight)} ${unit}, ${percent(share)} of the total in a ${inWords(span / 24)} of the day.`,
        action: `Plan campaigns, support and maintenance around ${hour(best.from)} to ${hour(to)}: ${percent(share)} of all ${unit} fall there.`
      };
    if (high < even)
      return {
        ...base,
        numbers: {from: best.from, to, share},
        effect: effect(1, even - share),
        text: `The shop is about equally busy all day: even its busiest ${inWords(span)} hours, ${hour(best.from)} to ${hour(to)}, have only ${percent(share)} of all ${unit}.`
      };
    return undefined;
  }
};
