import {priceBands} from "../../model/price-bands.js";
import {trendInProportions} from "../../statistics/trend-in-proportions.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";
import {leastPeople} from "../claims/least-people.js";
import {comparing, ofVisits} from "../claims/silent-under.js";
import {viewsBySql} from "../claims/views-by-sql.js";

interface BandRow {
  price_band: string;
  views: number;
  purchases: number;
  visitors: number;
}

/** Fewest views of a band that is compared. */
const least = 500;
/** Fewest such bands, and how sure the trend must be. */
const leastBands = 3;
const level = 0.01;

/** Whether views of expensive products end in a purchase more or less often than views of cheap ones. */
export const finding: Finding<BandRow> = {
  id: "funnel-price",
  chapter: "funnel",
  needs: ["events", "prices"],
  silentUnder: {...ofVisits, ...comparing("price_band")},
  sql: viewsBySql("price_band"),
  thresholds: {least, leastPeople, leastBands, level},
  method: `Purchases per view by price band, for bands with at least ${least} views by ${leastPeople} visitors and no more purchases than views. Shown where there are ${inWords(leastBands)} such bands or more and the Cochran–Armitage test for a trend gives p < ${level}.`,
  claim(rows, {percent, plural, points, name, count}) {
    const bands = priceBands.flatMap(({label}) => {
      const row = rows.find((one) => one.price_band === label);
      return row && row.views >= least && row.visitors >= leastPeople && row.purchases <= row.views
        ? [row]
        : [];
    });
    const [low, high] = [bands[0], bands.at(-1)];
    if (bands.length < leastBands || !low || !high) return undefined;
    const {p, slope} = trendInProportions(
      bands.map(({views, purchases}) => ({successes: purchases, n: views}))
    );
    if (p >= level) return undefined;
    const views = bands.reduce((sum, band) => sum + band.views, 0);
    const all = bands.reduce((sum, band) => sum + band.purchases, 0) / views;
    const off = bands.reduce((sum, b) => sum + Math.abs(b.purchases - all * b.views), 0);
    const [lowShare, highShare] = [low.purchases / low.views, high.purchases / high.views];
    const base = {
      n: views,
      nOf: "views",
      isExact: true,
      effect: effect(1, off / views / all),
      numbers: {lowShare, highShare, slope, highViews: high.views, highPurchases: high.purchases}
    };
    const step = points(slope);
    if (slope < 0 && highShare < lowShare)
      return {
        ...base,
        text: `Views of more expensive products end in a purchase less often: ${percent(highShare)} of views do in the price band ${name(high.price_band)}, ${percent(lowShare)} in the band ${name(low.price_band)}. On average, each higher band lowers the share by about ${step}.`,
        action: `Make it easier to decide on expensive products, with instalments, reviews or advice: in the price band ${name(high.price_band)}, only ${count(high.purchases)} of ${plural(high.views, "view")} ended in a purchase.`
      };
    if (slope > 0 && highShare > lowShare)
      return {
        ...base,
        text: `Views of more expensive products end in a purchase more often: ${percent(highShare)} of views do in the price band ${name(high.price_band)}, ${percent(lowShare)} in the band ${name(low.price_band)}. On average, each higher band raises the share by about ${step}.`
      };
    return undefined;
  }
};
