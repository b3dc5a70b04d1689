import {rollup, sum} from "d3-array";
import {leastGap} from "../../statistics/find-gaps.js";
import {benjaminiHochberg, falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {twoProportions} from "../../statistics/two-proportions.js";
import type {SourceDay} from "../claims/by-source-sql.js";
import {bySourceSql} from "../claims/by-source-sql.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {halves} from "../claims/halves.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {comparing} from "../claims/silent-under.js";

/** Fewest orders in each half. */
const least = 200;
/** Fewest days in each half. */
const leastDays = 14;
/** Least change of its share, relative to that share. */
const leastChange = 0.1;

/** Which source gains or loses share. */
export const finding: Finding<SourceDay> = {
  id: "regions-source-shift",
  chapter: "regions",
  needs: ["sales", "sources"],
  silentUnder: comparing("source"),
  sql: bySourceSql,
  thresholds: {least, leastDays, falseDiscoveryRate, leastChange, leastGap},
  method: `Each source’s share of orders in the second half of the period compared with the first. Shown where each half has at least ${leastDays} days and ${least} orders, the z test of two shares passes at a false discovery rate of ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), and the share changed by at least a ${inWords(leastChange)} of itself. The source named changed most. Not reported across ${leastGap} days or more without a row.`,
  claim(rows, {percent, name, period}) {
    const parts = halves(rows, leastDays);
    if (!parts) return undefined;
    const [a, b] = [counts(parts.first), counts(parts.second)];
    const [n1, n2] = [sum(a.values()), sum(b.values())];
    if (n1 < least || n2 < least) return undefined;
    const sources = [...new Set([...a.keys(), ...b.keys()])].sort();
    const ps = benjaminiHochberg(
      sources.map((source) => twoProportions(a.get(source) ?? 0, n1, b.get(source) ?? 0, n2))
    );
    const [moved] = sources
      .map((source) => {
        const [before, after] = [(a.get(source) ?? 0) / n1, (b.get(source) ?? 0) / n2];
        return {source, before, after, change: after / before - 1};
      })
      .filter(({change}, i) => ps[i]! <= falseDiscoveryRate && Math.abs(change) >= leastChange)
      .sort((x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before));
    if (!moved) return undefined;
    const {source, before, after, change} = moved;
    const {secondFrom: from, secondTo: to} = parts;
    const base = {
      n: n1 + n2,
      nOf: "orders of a known source",
      effect: effect(Math.max(before, after), change),
      numbers: {before, after, from: from.getTime(), to: to.getTime()}
    };
    const shares = `${percent(after)} of orders came from there in the second half (${period(from, to)}), compared with ${percent(before)} in the first`;
    return change > 0
      ? {...base, text: `${name(source)} is gaining share: ${shares}.`}
      : {
          ...base,
          text: `${name(source)} is losing share: ${shares}.`,
          action: `Find out what changed at ${name(source)}: its share of orders went from ${percent(before)} to ${percent(after)}.`
        };
  }
};

function counts(rows: readonly SourceDay[]): Map<string, number> {
  return rollup(
    rows,
    (own) => sum(own, ({orders}) => orders),
    ({source}) => source
  );
}
