import {twoProportions} from "../../statistics/two-proportions.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";

interface WaveRow {
  /** 1: those who began in the first half of the time, 2: in the second. */
  wave: number;
  customers: number;
  /** Those who bought again within 30 days, on another day. */
  again: number;
}

/** Fewest customers in either half. */
const least = 100;
/** Days in which they must have come back, */
const days = 30;
/** and how sure and how large the difference must be. */
const level = 0.01;
const leastDistance = 0.1;

/** Whether newer customers come back more or less than older ones did. */
export const finding: Finding<WaveRow> = {
  id: "customers-retention-trend",
  chapter: "customers",
  needs: ["sales", "buyers"],
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
  method: `Share of new customers who bought again on another day within ${days} days; those who began in the first half of the time against those who began in the second, from ${least} of either on, without those who have not had ${days} days yet. z test of two shares, p < ${level}, and at least a ${inWords(leastDistance)} apart.`,
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
    const shares = `within ${plural(days, "day")} ${percent(is)} of those who began in the second half of the time bought again, ${percent(was)} of those before them (${plural(n * weight, "customer")})`;
    return is < was
      ? {
          ...base,
          text: `New customers come back less than they did: ${shares}.`,
          action: `Ask what has changed for new customers: ${percent(was)} used to buy again within ${plural(days, "day")}, and ${percent(is)} do now.`
        }
      : {...base, text: `New customers come back more than they did: ${shares}.`};
  }
};
