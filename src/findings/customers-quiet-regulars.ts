import {segmentsSql} from "../model/questions/segments.js";
import {wilson} from "../statistics/wilson.js";
import {effect} from "./shape/effect.js";
import type {Finding} from "./shape/finding.js";

interface SegmentRow {
  segment: string;
  customers: number;
  revenue: number;
}

/** Fewest regular customers. */
const least = 100;

/** Two fifths of all customers count as quiet; regular ones would too if they were like all others. */
const neutral = 0.4;

/** Whether regular customers stay or go quiet. */
export const finding: Finding<SegmentRow> = {
  id: "customers-quiet-regulars",
  chapter: "customers",
  needs: ["sales", "buyers"],
  sql: segmentsSql,
  method:
    "Among the customers in the upper two fifths by number of baskets, the share of those in the lower two fifths by the day of the last one, from 100 on. Were regular customers like all others it would be 40%; said where the 95% Wilson interval lies on one side of that.",
  claim(rows, {money, percent, plural, scale}) {
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
        regulars: regulars * scale,
        quiet: quiet * scale,
        share,
        spent: spent * scale,
        worth: spent / revenue
      }
    };
    if (high < neutral)
      return {
        ...base,
        text: `Regular customers stay: of ${plural(regulars * scale, "customer")} who buy often, ${plural(quiet * scale, "has", "have")} gone quiet, ${percent(share)}.`,
        ...(quiet > 0 && {
          action: `Win back the ${plural(quiet * scale, "regular customer")} who went quiet: they have spent ${money(spent * scale)}, ${percent(spent / revenue)} of what known customers did.`
        })
      };
    if (low > neutral)
      return {
        ...base,
        text: `Regular customers are leaving: of ${plural(regulars * scale, "customer")} who used to buy often, ${plural(quiet * scale, "has", "have")} gone quiet, ${percent(share)}.`,
        action: `Find out why ${plural(quiet * scale, "regular customer")} stopped: they have spent ${money(spent * scale)}, ${percent(spent / revenue)} of what known customers did.`
      };
    return undefined;
  }
};
