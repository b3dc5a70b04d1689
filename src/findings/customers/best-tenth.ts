import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";

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
/** The best of them, and the shares of the revenue from which and up to which it is said. */
const best = 0.1;
const large = 0.3;
const small = 0.2;

/** Whether a few customers carry the shop. */
export const finding: Finding<TenthRow> = {
  id: "customers-best-tenth",
  chapter: "customers",
  needs: ["sales", "buyers"],
  sql: `SELECT half, count(*) AS customers, count(CASE WHEN nth <= n / ${1 / best}.0 THEN 1 END) AS top,
  CAST(coalesce(sum(CASE WHEN nth <= n / ${1 / best}.0 THEN amount END), 0) AS DOUBLE) AS top_revenue,
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
  method: `Share of what known customers spent that the best ${inWords(best)} of them spent. Said where each of two halves of the customers (even and odd numbers), of at least ${least} each, shows it on its own: at least ${inPercent(large)}, or at most ${inPercent(small)}.`,
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
    const tenth = `the best tenth of ${plural(customers * weight, "customer")}`;
    if (shares.every((own) => own >= large))
      return {
        ...base,
        text: `A few customers carry the shop: ${tenth} spent ${percent(share)} of what all known ones did.`,
        action: `Know the ${plural(top * weight, "customer")} who spend ${percent(share)} by name, and notice when one of them goes quiet.`
      };
    if (shares.every((own) => own <= small))
      return {
        ...base,
        effect: effect(share, 0.1),
        text: `No few customers carry the shop: even ${tenth} spent no more than ${percent(share)} of what all known ones did.`
      };
    return undefined;
  }
};
