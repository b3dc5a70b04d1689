import {asideKinds} from "../../model/aside-kinds.js";
import {literal} from "../../model/literal.js";
import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inDigits, inPercent} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface RejectRow {
  rows: number;
  rejected: number;
  /** The most frequent reason, and how many rows were rejected for it. */
  reason: string | null;
  most: number | null;
}

/** Fewest rows read. */
const least = 1000;
/** Share above which many rows are rejected, and below which few are. */
const many = 0.01;
const few = 0.005;

/** Whether many of the rows read had to be rejected. */
export const finding: Finding<RejectRow> = {
  id: "quality-rejects",
  chapter: "quality",
  needs: [],
  silentUnder: noFilter,
  sql: `SELECT CAST((SELECT sum(rows) FROM inputs) AS BIGINT) AS rows,
  CAST((SELECT sum(rejected - left_out) FROM inputs) AS BIGINT) AS rejected,
  worst.reason, CAST(worst.rows AS BIGINT) AS most
FROM (SELECT 1 AS one) AS always
LEFT JOIN (
  SELECT reason, sum(rows) AS rows FROM rejects
  WHERE kind NOT IN (${Object.keys(asideKinds).map(literal).join(", ")}) -- nothing is wrong with these
  GROUP BY reason ORDER BY rows DESC, reason LIMIT 1
) AS worst ON true`,
  thresholds: {least, wilsonLevel, many, few},
  method: `Rows rejected for a fault as a share of at least ${inDigits(least)} rows read. Many: the ${inPercent(wilsonLevel)} Wilson interval lies above ${inPercent(many)}. Few: it lies below ${inPercent(few)}. Filters do not change it.`,
  claim([row], {count, name, percent, plural}) {
    if (!row || row.rows < least) return undefined;
    const share = row.rejected / row.rows;
    const {low, high} = wilson(row.rejected, row.rows);
    const base = {
      n: row.rows,
      nOf: "rows read",
      numbers: {rows: row.rows, rejected: row.rejected, share, most: row.most ?? 0}
    };
    if (low > many && row.reason !== null)
      return {
        ...base,
        effect: effect(share, 1),
        text: `${count(row.rejected)} of ${plural(row.rows, "row")} could not be read (${percent(share)}); the figures cover the rest. The most frequent reason is “${name(row.reason)}” (${plural(row.most!, "row")}).`,
        action: `Correct the export before you trust the totals: ${plural(row.most!, "row")} ${row.most === 1 ? "was" : "were"} rejected for “${name(row.reason)}” alone.`
      };
    if (high < few)
      return {
        ...base,
        effect: effect(share, 1),
        text: row.rejected
          ? `Hardly any rows were rejected: ${count(row.rejected)} of ${plural(row.rows, "row")} (${percent(share)}).`
          : `All ${plural(row.rows, "row")} could be read: none was rejected for a fault.`
      };
    return undefined;
  }
};
