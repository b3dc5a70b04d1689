import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {ofAmounts} from "../claims/silent-under.js";

interface TenthRow {
  /** One half of the customers or the other. */
  half: number;
  customers: number;
  top: number;
  top_revenue: number;
  revenue: number;
}

/** Fewest customers in each half. */
const least = 100;
/** The top share of them, and the shares of the revenue from which and up to which the claim is shown. */
const best = 0.1;
const large = 0.3;
const small = 0.2;

/** Whether the shop depends on a few customers. */
export const finding: Finding<TenthRow> = {
  id: "customers-best-tenth",
  chapter: "customers",
  needs: ["revenue", "buyers"],
  silentUnder: ofAmounts,
  sql: `SELECT half, count(*) AS customers, count(CASE WHEN nth <= n * ${best} THEN 1 END) AS top,
  CAST(coalesce(sum(CASE WHEN nth <= n * ${best} THEN amount END), 0) AS DOUBLE) AS top_revenue,
  CAST(sum(amount) AS DOUBLE) AS revenue
FROM (
  SELECT customer_no % 2 AS half, amount,
    row_number() OVER (PARTITION BY customer_no % 2 ORDER BY amount DESC, customer_no) AS nth,
    count(*) OVER (PARTITION BY customer_no % 2) AS n
  FROM (
    SELECT customer_no, sum(amount) AS amount
    FROM sales
    WHERE kind = 'sale' -- returns are a figure of their own
      AND customer_no IS NOT NULL -- till sales belong to nobody
    GROUP BY customer_no
  ) AS by_customer
) AS ranked
GROUP BY half
ORDER BY half`,
  thresholds: {least, best, large, small},
  method: `Share of the spending of known customers that the top ${inWords(best)} of them made. Shown where it is at least ${inPercent(large)}, or at most ${inPercent(small)}, in each of two halves of the customers (even and odd numbers), with at least ${least} customers in each.`,
  claim(rows, {percent, plural, weight}) {
    const sum = (key: keyof TenthRow) => rows.reduce((total, row) => total + row[key], 0);
    const [customers, top, revenue] = [sum("customers"), sum("top"), sum("revenue")];
    if (rows.length < 2 || rows.some((row) => row.customers < least) || revenue <= 0)
      return undefined;
    const share = sum("top_revenue") / revenue;
    const shares = rows.map((row) => row.top_revenue / row.revenue);
    const base = {
      n: customers,
      nOf: "customers",
      effect: effect(share, (share - best) / (1 - best)),
      numbers: {share, customers: customers * weight, top: top * weight}
    };
    const tenth = `the top ${inWords(best)} of ${plural(customers * weight, "customer")}`;
    if (shares.every((own) => own >= large))
      return {
        ...base,
        text: `The shop depends on a few customers: ${tenth} made ${percent(share)} of all spending by known customers.`,
        action: `Know by name the ${plural(top * weight, "customer")} who spend ${percent(share)}, and notice when one of them stops buying.`
      };
    if (shares.every((own) => own <= small))
      return {
        ...base,
        effect: effect(share, 0.1),
        text: `The shop does not depend on a few customers: even ${tenth} made only ${percent(share)} of all spending by known customers.`
      };
    return undefined;
  }
};
