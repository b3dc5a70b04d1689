import {segmentsSql} from "../../model/questions/segments.js";
import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {ofHistories} from "../claims/silent-under.js";

interface SegmentRow {
  segment: string;
  customers: number;
  revenue: number;
}

/** Fewest regular customers. */
const least = 100;

/** Two fifths of all customers count as quiet; so would two fifths of the regular ones if they were like all others. */
const neutral = 0.4;

/** Whether regular customers stay or go quiet. */
export const finding: Finding<SegmentRow> = {
  id: "customers-quiet-regulars",
  chapter: "customers",
  needs: ["sales", "buyers"],
  silentUnder: ofHistories,
  sql: segmentsSql,
  thresholds: {least, neutral, wilsonLevel},
  method: `Regular customers are the top ${inWords(neutral)} by number of baskets; quiet customers are the bottom ${inWords(neutral)} by day of the last basket. The share of at least ${least} regular customers who are quiet: if they were like all other customers, it would be ${inPercent(neutral)}. Shown where the ${inPercent(wilsonLevel)} Wilson interval lies on one side of that.`,
  claim(rows, {money, percent, plural, weight}) {
    const of = (...names: string[]) => rows.filter(({segment}) => names.includes(segment));
    const sum = (some: readonly SegmentRow[], key: "customers" | "revenue") =>
      some.reduce((total, row) => total + row[key], 0);
    const regulars = sum(of("Champions", "Loyal", "At risk"), "customers");
    const [quiet, spent] = [sum(of("At risk"), "customers"), sum(of("At risk"), "revenue")];
    const revenue = sum(rows, "revenue");
    if (regulars < least || revenue <= 0) return undefined;
    const share = quiet / regulars;
    const {low, high} = wilson(quiet, regulars);
    const base = {
      n: regulars,
      nOf: "regular customers",
      effect: effect(
        sum(of("Champions", "Loyal", "At risk"), "revenue") / revenue,
        (share - neutral) / neutral
      ),
      numbers: {
        regulars: regulars * weight,
        quiet: quiet * weight,
        share,
        spent: spent * weight,
        worth: spent / revenue
      }
    };
    if (high < neutral)
      return {
        ...base,
        text: `Regular customers stay: of ${plural(regulars * weight, "customer")} who buy often, ${plural(quiet * weight, "has", "have")} gone quiet (${percent(share)}).`,
        ...(quiet > 0 && {
          action: `Win back the ${plural(quiet * weight, "regular customer")} who went quiet: they have spent ${money(spent * weight)}, ${percent(spent / revenue)} of all spending by known customers.`
        })
      };
    if (low > neutral)
      return {
        ...base,
        text: `Regular customers are leaving: of ${plural(regulars * weight, "customer")} who used to buy often, ${plural(quiet * weight, "has", "have")} gone quiet (${percent(share)}).`,
        action: `Find out why ${plural(quiet * weight, "regular customer")} stopped buying: they have spent ${money(spent * weight)}, ${percent(spent / revenue)} of all spending by known customers.`
      };
    return undefined;
  }
};
