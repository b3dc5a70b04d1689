import {mean} from "d3-array";
import {meanDigits} from "../../format/mean-digits.js";
import type {DayCountsRow} from "../../model/questions/day-counts.js";
import {dayCounts} from "../../model/questions/day-counts.js";
import {mannWhitney} from "../../statistics/mann-whitney.js";
import {findGaps, isInGap} from "../../statistics/find-gaps.js";
import {activeDays} from "../claims/active-days.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

/** Fewest weekend days, and fewest weekdays. */
const least = 8;
const [sunday, saturday] = [0, 6];
/** How sure and how large the difference must be. */
const level = 0.01;
const leastDistance = 0.1;

/** Whether the shop is busier or quieter at weekends. */
export const finding: Finding<DayCountsRow> = {
  id: "rhythm-weekend",
  chapter: "rhythm",
  needs: [],
  silentUnder: noFilter,
  sql: dayCounts,
  thresholds: {least, level, leastDistance},
  method: `Interactions (orders if there is no log) on Saturdays and Sundays compared with weekdays: Mann–Whitney test at ${inPercent(level)}, for at least ${least} days of each kind, shown where the means differ by a ${inWords(leastDistance)} or more. Days without any count as 0; weeks without any, and a Saturday or Sunday on which the shop is always closed, are left out.`,
  claim(rows, format): Claim | undefined {
    const {number, percent, times} = format;
    const {days: all, unit, weight} = activeDays(rows, format.weight);
    const gaps = findGaps(all.flatMap(({day, value}) => (value > 0 ? [day] : [])));
    const days = all.filter(({day}) => !isInGap(day, gaps));
    const weekdayOf = ({day}: {day: number}) => new Date(day).getUTCDay();
    // a day on which the shop is closed is not quiet
    const open = [saturday, sunday].filter((weekday) =>
      days.some((day) => weekdayOf(day) === weekday && day.value > 0)
    );
    const weekend = days.filter((day) => open.includes(weekdayOf(day))).map(({value}) => value);
    const week = days
      .filter((day) => ![saturday, sunday].includes(weekdayOf(day)))
      .map(({value}) => value);
    if (weekend.length < least || week.length < least) return undefined;
    const [high, low] = [mean(weekend)! * weight, mean(week)! * weight];
    if (mannWhitney(weekend, week) > level || low === 0 || high === low) return undefined;
    const ratio = high / low;
    if (Math.abs(ratio - 1) < leastDistance) return undefined;
    const share =
      weekend.reduce((sum, value) => sum + value, 0) / days.reduce((s, d) => s + d.value, 0);
    const base = {n: weekend.length + week.length, nOf: "days"};
    const [when, one, both] =
      open.length === 2
        ? ["at weekends", "a Saturday or Sunday", "Saturday and Sunday, which have"]
        : open[0] === sunday
          ? ["on Sundays", "a Sunday", "Sunday, which has"]
          : ["on Saturdays", "a Saturday", "Saturday, which has"];
    const digits = meanDigits(high, low);
    return ratio > 1
      ? {
          ...base,
          effect: effect(share, ratio - 1),
          numbers: {times: ratio, weekend: high, week: low, share},
          text: `The shop is busier ${when}: ${one} has ${times(ratio)} the ${unit} of a weekday, ${number(high, digits)} compared with ${number(low, digits)}.`,
          action: `Staff support and time campaigns for ${both} ${percent(share)} of all ${unit}.`
        }
      : {
          ...base,
          effect: effect(1 - share, 1 - ratio),
          numbers: {less: 1 - ratio, weekend: high, week: low},
          text: `The shop is quieter ${when}: ${one} has ${percent(1 - ratio)} fewer ${unit} than a weekday, ${number(high, digits)} compared with ${number(low, digits)}.`
        };
  }
};
