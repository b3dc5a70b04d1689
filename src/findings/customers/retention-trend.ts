import {twoProportions} from "../../statistics/two-proportions.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";
import {ofHistories} from "../claims/silent-under.js";

interface WaveRow {
  /** 1: customers who first bought in the first half of the period, 2: in the second. */
  wave: number;
  customers: number;
  /** Those who bought again within 30 days, on another day. */
  again: number;
}

/** Fewest customers in either half. */
const least = 100;
/** Days within which they must have bought again, */
const days = 30;
/** and how sure and how large the difference must be. */
const level = 0.01;
const leastDistance = 0.1;

/** Whether a larger or smaller share of new customers comes back than before. */
export const finding: Finding<WaveRow> = {
  id: "customers-retention-trend",
  chapter: "customers",
  needs: ["sales", "buyers"],
  silentUnder: ofHistories,
  sql: `WITH shopping AS (
  SELECT DISTINCT customer_no, day
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
    AND customer_no IS NOT NULL -- till sales belong to nobody
), began AS (
  SELECT customer_no, min(day) AS first_day FROM shopping GROUP BY customer_no
), bounds AS (
  SELECT min(day) AS first_day, max(day) - ${days} AS last_day FROM shopping
), back AS (
  SELECT began.customer_no, began.first_day,
    max(CASE WHEN shopping.day > began.first_day AND shopping.day <= began.first_day + ${days} THEN 1 ELSE 0 END) AS again
  FROM began JOIN shopping ON shopping.customer_no = began.customer_no
  GROUP BY began.customer_no, began.first_day
)
SELECT CASE WHEN date_diff('day', bounds.first_day, back.first_day) * 2 < date_diff('day', bounds.first_day, bounds.last_day) THEN 1 ELSE 2 END AS wave,
  count(*) AS customers, CAST(sum(again) AS INTEGER) AS again
FROM back CROSS JOIN bounds
WHERE back.first_day <= bounds.last_day -- the others have not had ${days} days yet
GROUP BY wave
ORDER BY wave`,
  thresholds: {least, days, level, leastDistance},
  method: `Share of new customers who bought again on another day within ${days} days: those who first bought in the first half of the period compared with those who did in the second half, at least ${least} in each. Customers who have not had ${days} days yet are left out. z test of two shares, p < ${level}, and a difference of at least a ${inWords(leastDistance)}.`,
  claim(rows, {percent, plural, weight}) {
    const [before, after] = [1, 2].map((wave) => rows.find((row) => row.wave === wave));
    if (!before || !after || before.customers < least || after.customers < least) return undefined;
    const [was, is] = [before.again / before.customers, after.again / after.customers];
    const p = twoProportions(before.again, before.customers, after.again, after.customers);
    const distance = Math.abs(is - was) / Math.max(was, is);
    if (!(p < level) || distance < leastDistance) return undefined;
    const n = before.customers + after.customers;
    const base = {
      n,
      nOf: "customers",
      effect: effect(after.customers / n, distance),
      numbers: {was, is, days, customers: n * weight}
    };
    const shares = `within ${plural(days, "day")}, ${percent(is)} of those who started in the second half of the period bought again, compared with ${percent(was)} in the first half (${plural(n * weight, "customer")})`;
    return is < was
      ? {
          ...base,
          text: `A smaller share of new customers comes back than before: ${shares}.`,
          action: `Find out what has changed for new customers: ${percent(was)} used to buy again within ${plural(days, "day")}; now ${percent(is)} do.`
        }
      : {...base, text: `A larger share of new customers comes back than before: ${shares}.`};
  }
};
