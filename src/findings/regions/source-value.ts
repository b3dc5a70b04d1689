import {group, sum} from "d3-array";
import {fieldOf} from "../../model/fields.js";
import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {addMoments} from "../../statistics/welch.js";
import type {SourceDay} from "../claims/by-source-sql.js";
import {bySourceSql} from "../claims/by-source-sql.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {comparing, ofAmounts} from "../claims/silent-under.js";
import {leastDistance} from "../claims/stand-out.js";
import {standOutMean} from "../claims/stand-out-mean.js";

/** Fewest orders of a source that is tested. */
const least = 100;

/** Which source has larger or smaller orders than the others. */
export const finding: Finding<SourceDay> = {
  id: "regions-source-value",
  chapter: "regions",
  needs: ["revenue", "sources"],
  silentUnder: {...ofAmounts, ...comparing("source")},
  sql: bySourceSql,
  thresholds: {least, falseDiscoveryRate, leastDistance},
  method: `${fieldOf("aov").label} of each source with at least ${least} orders, compared with all other sources: Welch’s test on logarithms of orders above zero, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), and a difference of at least ${inPercent(leastDistance)}. The source named deviates most clearly.`,
  claim(rows, {money, percent, plural, name, weight}) {
    const groups = Array.from(
      group(rows, ({source}) => source),
      ([source, own]) => ({
        name: source,
        orders: sum(own, ({orders}) => orders),
        revenue: sum(own, ({revenue}) => revenue),
        ...addMoments(own.map(({paid, logs, squares}) => ({n: paid, sum: logs, squares})))
      })
    );
    const found = standOutMean(groups, least);
    if (!found) return undefined;
    const {orders: n, mean, rest, share, distance} = found;
    const base = {
      n,
      nOf: `orders from ${name(found.name)}`,
      effect: effect(share, distance),
      numbers: {mean, rest, share, orders: n * weight, off: Math.abs(distance)}
    };
    const of = `${plural(n * weight, "order")} were worth ${money(mean)} on average, those from all other sources ${money(rest)}`;
    return distance > 0
      ? {
          ...base,
          text: `Orders from ${name(found.name)} are larger than others: ${of}. They make ${percent(share)} of the revenue.`,
          action: `A customer from ${name(found.name)} may cost more to win: orders from there are worth ${percent(distance)} more than others.`
        }
      : {
          ...base,
          text: `Orders from ${name(found.name)} are smaller than others: ${of}. They make ${percent(share)} of the revenue.`,
          action: `Bid less for visitors from ${name(found.name)}, or show them more expensive products: their orders are worth ${percent(-distance)} less than others.`
        };
  }
};
