import {mean} from "d3-array";
import {meanDigits} from "../../format/mean-digits.js";
import type {DayCountsRow} from "../../model/questions/day-counts.js";
import {dayCounts} from "../../model/questions/day-counts.js";
import {findGaps, isInGap, leastGap} from "../../statistics/find-gaps.js";
import {mannWhitney} from "../../statistics/mann-whitney.js";
import {activeDays} from "../claims/active-days.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {under} from "../claims/silent-under.js";

/** Four weeks, so that each side has every weekday equally often. */
const span = 28;
/** How sure and how large the change must be. */
const level = 0.01;
const leastChange = 0.05;

/** Whether the shop has become busier or quieter recently. */
export const finding: Finding<DayCountsRow> = {
  id: "rhythm-recent",
  chapter: "rhythm",
  needs: [],
  silentUnder: {
    period: "the last days of a chosen period are not the last days of the shop",
    ...under(
      ["state", "country", "source"],
      "visitors of the last weeks may become customers yet, and only of customers places and sources are known"
    )
  },
  sql: dayCounts,
  thresholds: {span, level, leastChange, least: 2 * span, leastGap},
  method: `Interactions (orders if there is no log) per day in the last ${span} days compared with the ${span} days before: Mann–Whitney test at ${inPercent(level)}, shown where the means differ by ${inPercent(leastChange)} or more, for at least ${2 * span} days. The last day is left out, because exports often end during it. Not reported across ${leastGap} days or more without a row.`,
  claim(rows, format): Claim | undefined {
    const {number, percent} = format;
    const {days, unit, weight} = activeDays(rows, format.weight);
    const whole = days.slice(0, -1);
    if (whole.length < 2 * span) return undefined;
    const gaps = findGaps(days.flatMap(({day, value}) => (value > 0 ? [day] : [])));
    if (whole.slice(-2 * span).some(({day}) => isInGap(day, gaps))) return undefined;
    const last = whole.slice(-span).map(({value}) => value);
    const before = whole.slice(-2 * span, -span).map(({value}) => value);
    const [now, then] = [mean(last)!, mean(before)!];
    if (then === 0 || mannWhitney(last, before) > level) return undefined;
    const change = now / then - 1;
    if (Math.abs(change) < leastChange) return undefined;
    const total = days.reduce((sum, {value}) => sum + value, 0);
    const base = {
      n: 2 * span,
      nOf: "days",
      effect: effect((Math.max(now, then) * span) / total, change),
      numbers: {change: Math.abs(change), now: now * weight, then: then * weight, days: span}
    };
    const digits = meanDigits(now * weight, then * weight);
    const figures = `${number(now * weight, digits)} ${unit} a day in the last ${number(span, 0)} days, compared with ${number(then * weight, digits)} in the ${number(span, 0)} days before`;
    return change > 0
      ? {...base, text: `The shop has been picking up: ${figures}, ${percent(change)} more.`}
      : {
          ...base,
          text: `The shop has been slowing down: ${figures}, ${percent(-change)} fewer.`,
          action: `Find out what changed ${inWords(span / 7)} weeks ago: since then, the shop has had ${percent(-change)} fewer ${unit} a day.`
        };
  }
};
