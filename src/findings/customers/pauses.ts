import {pausesSql} from "../../model/questions/pauses.js";
import {quantileOfCounts} from "../../statistics/quantile-of-counts.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {leastPeople} from "../claims/least-people.js";
import {ofHistories} from "../claims/silent-under.js";

interface PauseRow {
  /** Days. */
  value: number;
  count: number;
  /** Customers with any gap. */
  customers: number;
  /** Days from the first purchase day to the last. */
  span: number;
}

/** Fewest gaps between purchases. */
const least = 100;

/** A month in days: a gap shorter than this is short. */
const month = 30;

/**
 * Short data hold short gaps only: of purchase days that lie anywhere in it, half of the gaps are shorter than 29%
 * (1 − √½) of its length. A median is short if it is at most half of that.
 */
const shortPart = 0.15;

/** Days of data from which on gaps of a month fit into them well enough to say how many are shorter. */
const leastDays = 120;

/** Confidence level of the median’s interval, and half the normal quantile for it. */
const level = 0.95;
const halfQuantile = 0.98;

/** How soon returning customers buy again. */
export const finding: Finding<PauseRow> = {
  id: "customers-pauses",
  chapter: "customers",
  needs: ["sales", "buyers"],
  silentUnder: ofHistories,
  sql: pausesSql,
  thresholds: {least, leastPeople, level, month, shortPart, leastDays},
  method: `Median number of days between a customer’s purchase days, for at least ${least} such gaps of ${leastPeople} customers. Shown where its ${inPercent(level)} interval (order statistics, W. J. Conover, Practical Nonparametric Statistics, 1971) lies on one side of ${month} days. They come back soon only if it also lies below ${inPercent(shortPart)} of the days from the first purchase to the last, well below the median of purchases at random, and the share within ${month} days is given from ${leastDays} such days on, because longer gaps do not fit into shorter data. Gaps that have not ended are not included.`,
  claim(rows, {percent, plural, weight}) {
    const n = rows.reduce((sum, row) => sum + row.count, 0);
    if (n < least || rows[0]!.customers < leastPeople) return undefined;
    const half = halfQuantile / Math.sqrt(n);
    const [low, median, high] = [0.5 - half, 0.5, 0.5 + half].map((q) =>
      quantileOfCounts(rows, q)!
    );
    const within = rows
      .filter(({value}) => value <= month)
      .reduce((sum, row) => sum + row.count, 0);
    const share = within / n;
    const base = {
      n,
      nOf: "gaps between purchase days",
      effect: effect(Math.abs(share - 0.5), Math.abs(median! - month) / month),
      numbers: {days: Math.round(median!), share, month, pauses: n * weight}
    };
    const days = plural(Math.round(median!), "day");
    const {span} = rows[0]!;
    if (high! < month && high! <= span * shortPart)
      return {
        ...base,
        text: `Returning customers come back soon: half of their next purchase days follow within ${days}${span >= leastDays ? `, ${percent(share)} within ${plural(month, "day")}` : ""}.`,
        action: `Write to customers in the first ${days} after an order: half of all returns on another day happen by then.`
      };
    if (low! > month)
      return {
        ...base,
        text: `Returning customers take time to come back: half of their next purchase days follow after ${days} or more, and only ${percent(share)} within ${plural(month, "day")}.`,
        action: `Do not give up on customers after a month: half of all returns take ${days} or more.`
      };
    return undefined;
  }
};
