import {cochranArmitage} from "../statistics/cochran-armitage.js";
import {effect} from "./shape/effect.js";
import type {Claim, Finding} from "./shape/finding.js";

interface BandRow {
  price_band: string;
  /** Sessions that looked at something in the band. */
  looked: number;
  /** Those of them that bought something in it. */
  bought: number;
}

const least = 100;

/** Whether dearer goods are bought less often once looked at. */
export const finding: Finding<BandRow> = {
  id: "categories-price",
  chapter: "categories",
  needs: ["events"],
  sql: `SELECT price_band, count(*) AS looked, sum(bought) AS bought
FROM (
  SELECT price_band, session_no, max(CASE WHEN purchases > 0 THEN 1 ELSE 0 END) AS bought
  FROM visits
  WHERE session_no IS NOT NULL -- who comes without a session cannot be followed from view to purchase
  GROUP BY price_band, session_no
  HAVING sum(views) > 0 -- a session is tried only by what it saw
) AS seen
GROUP BY price_band
ORDER BY price_band`,
  method:
    "Sessions that looked at a price band and bought from it, over the bands from cheap to dear: a Cochran–Armitage test for trend at 1%, over bands with 100 sessions or more, said where the ends differ by a tenth or more.",
  claim(rows, {name, percent}): Claim | undefined {
    const bands = rows.filter(({looked}) => looked >= least);
    const [cheap] = bands;
    const dear = bands.at(-1);
    if (!cheap || !dear || bands.length < 3) return undefined;
    const {z, p} = cochranArmitage(
      bands.map(({bought, looked}) => ({successes: bought, n: looked}))
    );
    const [low, high] = [cheap.bought / cheap.looked, dear.bought / dear.looked];
    const n = bands.reduce((sum, {looked}) => sum + looked, 0);
    if (p > 0.01 || Math.abs(high - low) < 0.1 * Math.max(low, high)) return undefined;
    const base = {
      n,
      nOf: "sessions that looked at a price band",
      effect: effect(1, Math.abs(high - low) / (high + low) / 2),
      numbers: {cheap: low, dear: high, left: 1 - high}
    };
    if (z < 0 && high < low)
      return {
        ...base,
        text: `The dearer, the fewer buy: ${percent(low)} of the sessions that look at goods priced ${name(cheap.price_band)} buy some, of those that look at goods priced ${name(dear.price_band)} ${percent(high)}.`,
        action: `Help where prices are high (instalments, comparison, advice): of the sessions that look at goods priced ${name(dear.price_band)}, ${percent(1 - high)} leave without.`
      };
    if (z > 0 && high > low)
      return {
        ...base,
        text: `Dear goods find their buyers: ${percent(high)} of the sessions that look at goods priced ${name(dear.price_band)} buy some, more than the ${percent(low)} of those that look at goods priced ${name(cheap.price_band)}.`
      };
    return undefined;
  }
};
