import {columns} from "../../charts/columns.js";
import {fragment} from "../../components/fragment.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import {fieldOf} from "../../model/fields.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {noPurchases} from "./no-purchases.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** Funnel rates in an hour of the day. */
interface HourRow {
  hour: number;
  views: number;
  purchases: number;
  view_to_purchase: number | null;
  sessions: number;
  session_conversion: number | null;
}

/** Conversion by hour of the day, by event and by session. */
export async function hourCharts(sql: SqlTag): Promise<DocumentFragment> {
  const {has, timeZone} = sql.reader.context;
  if (!has.eventTimes)
    return prose`The log has dates without a time of day, so it does not show this.`;
  if (!has.purchases) return prose`${noPurchases}`;
  const {count, plural} = formats(sql.reader.context);
  const hours = await hourRates(sql);
  return fragment(
    chart(columns, hours, {
      x: "hour",
      y: "view_to_purchase",
      n: (row: HourRow) => row.views / hours.weight,
      note: (row: HourRow) => `${count(row.purchases)} of ${count(row.views)}`,
      title: "When visits end in a purchase",
      subtitle: `purchases per view by hour, ${timeZone}`,
      caption:
        "An hour with few views can stand out by chance and is paler: the counts are in each column’s tooltip.",
      ariaLabel: "View to purchase by hour"
    }),
    has.sessions &&
      chart(columns, hours, {
        x: "hour",
        y: "session_conversion",
        n: (row: HourRow) => row.sessions / hours.weight,
        note: (row: HourRow) => `of ${plural(row.sessions, "session")}`,
        title: "The same by session",
        subtitle: `share of the sessions with any event in the hour that buy in it, ${timeZone}`,
        ariaLabel: `${fieldOf("session_conversion").label} by hour`
      })
  );
}

function hourRates(sql: SqlTag): Promise<Rows<HourRow>> {
  return sql<HourRow>`SELECT hour, sum(views) * max(weight) AS views, sum(purchases) * max(weight) AS purchases,
  sum(purchases) / nullif(sum(views), 0) AS view_to_purchase,
  count(DISTINCT session_no) * max(weight) AS sessions,
  count(DISTINCT CASE WHEN purchases > 0 THEN session_no END) / nullif(count(DISTINCT session_no), 0) AS session_conversion
FROM session_products
GROUP BY hour
ORDER BY hour`;
}
