import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {ofHistories} from "../claims/silent-under.js";

interface RegularsRow {
  /** Customers who bought on at least three days, and those of them who are quiet. */
  regulars: number;
  quiet: number;
  /** What these have spent, what all regular ones have, and what all known customers have. */
  quiet_revenue: number;
  regular_revenue: number;
  revenue: number;
}

/** Fewest regular customers. */
const least = 100;

/** Fewest days with a purchase that show a customer’s own rhythm: two gaps. */
const days = 3;

/** How many times their own usual gap they have not bought for. */
const gaps = 3;

/** The shares below which most stay, and above which most leave. */
const few = 1 / 4;
const most = 1 / 2;

/** Whether regular customers stay or go quiet, each by the own rhythm. */
export const finding: Finding<RegularsRow> = {
  id: "customers-quiet-regulars",
  chapter: "customers",
  needs: ["revenue", "buyers"],
  silentUnder: ofHistories,
  sql: `WITH shopping AS (
  SELECT customer_no, day, sum(amount) AS amount
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
    AND customer_no IS NOT NULL -- till sales belong to nobody
  GROUP BY customer_no, day
), buyers AS (
  SELECT customer_no, count(*) >= ${days} AS regular, CAST(sum(amount) AS DOUBLE) AS spent,
    -- silent for more than so many of the own mean gaps
    date_diff('day', max(day), (SELECT max(day) FROM shopping)) * (count(*) - 1)
      > ${gaps} * date_diff('day', min(day), max(day)) AS silent
  FROM shopping
  GROUP BY customer_no
)
SELECT count(CASE WHEN regular THEN 1 END) AS regulars,
  count(CASE WHEN regular AND silent THEN 1 END) AS quiet,
  coalesce(sum(CASE WHEN regular AND silent THEN spent END), 0) AS quiet_revenue,
  coalesce(sum(CASE WHEN regular THEN spent END), 0) AS regular_revenue,
  coalesce(sum(spent), 0) AS revenue
FROM buyers`,
  thresholds: {least, days, gaps, few, most, wilsonLevel},
  method: `Regular customers bought on at least ${inWords(days)} days. One of them is quiet after more than ${inWords(gaps)} times the mean gap between the own purchase days without a purchase, counted up to the last day of the data. The share of quiet ones among at least ${least} regular customers: they stay where the ${inPercent(wilsonLevel)} Wilson interval lies below one ${inWords(few)}, they leave where it lies above one ${inWords(most)}.`,
  claim([row], {money, percent, plural, weight}) {
    if (!row || row.regulars < least || row.revenue <= 0) return undefined;
    const {regulars, quiet, quiet_revenue: spent, regular_revenue: regular, revenue} = row;
    const share = quiet / regulars;
    const {low, high} = wilson(quiet, regulars);
    const worth = spent / revenue;
    const base = {
      n: regulars,
      nOf: "regular customers",
      numbers: {
        regulars: regulars * weight,
        quiet: quiet * weight,
        share,
        spent: spent * weight,
        worth,
        days,
        gaps
      }
    };
    const gone = `${plural(quiet * weight, "has", "have")} not bought for more than ${inWords(gaps)} times the usual gap between their purchases (${percent(share)})`;
    const cost = `they have spent ${money(spent * weight)}, ${percent(worth)} of all spending by known customers`;
    if (high < few)
      return {
        ...base,
        effect: effect(regular / revenue, few - share),
        text: `Regular customers stay: of ${plural(regulars * weight, "customer")} who bought on at least ${inWords(days)} days, ${gone}.`,
        ...(quiet > 0 && {
          action: `Win back the ${plural(quiet * weight, "regular customer")} who went quiet: ${cost}.`
        })
      };
    if (low > most)
      return {
        ...base,
        effect: effect(regular / revenue, (share - most) / most),
        text: `Regular customers are leaving: of ${plural(regulars * weight, "customer")} who bought on at least ${inWords(days)} days, ${gone}.`,
        action: `Find out why ${plural(quiet * weight, "regular customer")} stopped buying: ${cost}.`
      };
    return undefined;
  }
};
