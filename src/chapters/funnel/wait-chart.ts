import {columns} from "../../charts/columns.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {noPurchases} from "./no-purchases.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {describeWaits} from "./describe-waits.js";
import type {WaitRow} from "./purchase-waits.js";
import {purchaseWaits} from "./purchase-waits.js";

const labels = [
  "under 1 min",
  "1–2 min",
  "2–5 min",
  "5–10 min",
  "10–20 min",
  "20–30 min",
  "30–60 min",
  "1 h and over"
];

/** How long sessions take from the first view to the purchase, in a sentence and by class. */
export async function waitChart(sql: SqlTag): Promise<DocumentFragment> {
  const {has} = sql.reader.context;
  if (!has.sessions || !has.eventTimes)
    return prose`The log has no ${has.sessions ? "times of day" : "sessions"}, so it does not show how long a purchase takes.`;
  if (!has.purchases) return prose`${noPurchases}`;
  const {rows, isFiltered} = await purchaseWaits(sql);
  return fragment(
    h(document, "p", {}, describeWaits(rows, formats(sql.reader.context))),
    chart(columns, waitClasses(rows), {
      x: "wait",
      y: "sessions",
      title: "From the first view to the purchase",
      subtitle:
        "sessions with a view and a later purchase, by the time from the first view to the first purchase",
      caption: isFiltered
        ? ""
        : "Sales come from the order export, which has no sessions, so this is counted in the whole log: filters do not change it.",
      ariaLabel: "Time from first view to purchase",
      empty: "No session has both a view and a purchase.",
      sql: rows
    })
  );
}

/** Every class, with zero sessions for the empty ones. */
export function waitClasses(waits: Rows<WaitRow>) {
  return labels.map((wait, i) => {
    const found = waits.find((row) => row.bin === i);
    return {wait, sessions: (found?.sessions ?? 0) * waits.weight};
  });
}
