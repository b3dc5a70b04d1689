import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {comparing, ofHistories} from "../claims/silent-under.js";
import {leastDistance, standOut} from "../claims/stand-out.js";

interface SourceRow {
  source: string;
  customers: number;
  /** Customers with two orders or more. */
  repeaters: number;
  revenue: number;
}

/** Fewest customers of a source that is tested. */
const least = 100;

/** Which source's customers come back more or less often. */
export const finding: Finding<SourceRow> = {
  id: "regions-repeat",
  chapter: "regions",
  needs: ["revenue", "sources", "buyers"],
  silentUnder: {...ofHistories, ...comparing("source")},
  sql: `SELECT source, count(*) AS customers, count(CASE WHEN orders > 1 THEN 1 END) AS repeaters,
  CAST(sum(amount) AS DOUBLE) AS revenue
FROM (
  SELECT customer_no, min(CAST(source AS VARCHAR)) AS source, count(DISTINCT order_no) AS orders,
    sum(amount) AS amount
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
    AND customer_no IS NOT NULL -- only a known customer can be recognised again
    AND source <> '(unknown)' -- a customer without a known source counts for none
  GROUP BY customer_no
) AS by_customer
GROUP BY source
ORDER BY source`,
  thresholds: {least, falseDiscoveryRate, leastDistance},
  method: `Customers with two orders or more, as a share of each source’s customers, for sources with at least ${least}, compared with all other sources: z test of two shares, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), and a difference of at least ${inPercent(leastDistance)}. The source named deviates most clearly.`,
  claim(rows, {percent, plural, name, weight}) {
    const found = standOut(
      rows.map(({source, customers, repeaters}) => ({
        name: source,
        n: customers,
        successes: repeaters
      })),
      least
    );
    if (!found) return undefined;
    const {n, share, rest, distance} = found;
    const revenue = rows.reduce((sum, row) => sum + row.revenue, 0);
    const own = rows.find(({source}) => source === found.name)?.revenue ?? 0;
    const base = {
      n,
      nOf: `customers from ${name(found.name)}`,
      effect: effect(own / revenue, distance),
      numbers: {share, rest, customers: n * weight}
    };
    const of = `${percent(share)} of ${plural(n * weight, "customer")} ordered more than once, compared with ${percent(rest)} of those from other sources`;
    return distance > 0
      ? {
          ...base,
          text: `Customers from ${name(found.name)} come back more often: ${of}.`,
          action: `Include the second order when you decide what to pay for ${name(found.name)}: ${percent(share)} of its customers place one.`
        }
      : {
          ...base,
          text: `Customers from ${name(found.name)} come back less often: ${of}.`,
          action: `Write to new customers from ${name(found.name)} after their first order: only ${percent(share)} place a second.`
        };
  }
};
