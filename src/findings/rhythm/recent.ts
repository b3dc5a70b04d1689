import {mean} from "d3-array";
import type {DayCountsRow} from "../../model/questions/day-counts.js";
import {dayCounts} from "../../model/questions/day-counts.js";
import {mannWhitney} from "../../statistics/mann-whitney.js";
import {activeDays} from "../claims/active-days.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";

/** Four weeks, so that each side holds every weekday equally often. */
const span = 28;
/** How sure and how large the change must be. */
const level = 0.01;
const leastChange = 0.05;

/** Which way things have been going of late. */
export const finding: Finding<DayCountsRow> = {
  id: "rhythm-recent",
  chapter: "rhythm",
  needs: [],
  sql: dayCounts,
  thresholds: {span, level, leastChange, least: 2 * span},
  method: `The last ${span} days against the ${span} before them, interactions (orders, where there is no log) a day: a Mann–Whitney test at ${inPercent(level)}, said where the means differ by ${inPercent(leastChange)} or more; from ${2 * span} days on. The last day is left out, as exports often end within it.`,
  claim(rows, {number, percent}): Claim | undefined {
    const {days, unit} = activeDays(rows);
    const whole = days.slice(0, -1);
    if (whole.length < 2 * span) return undefined;
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
      numbers: {change: Math.abs(change), now, then, days: span}
    };
    const digits = Math.min(now, then) < 10 ? 1 : 0;
    const figures = `${number(now, digits)} ${unit} a day in the last ${number(span, 0)} days, after ${number(then, digits)} in the ${number(span, 0)} before`;
    return change > 0
      ? {...base, text: `The shop has been picking up: ${figures}, ${percent(change)} more.`}
      : {
          ...base,
          text: `The shop has been slowing down: ${figures}, ${percent(-change)} fewer.`,
          action: `Look at what changed four weeks ago: the shop has ${percent(-change)} fewer ${unit} a day since.`
        };
  }
};
