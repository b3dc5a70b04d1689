import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {engagedSql} from "../../model/questions/engaged.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {nobody} from "./nothing-there.js";

/** A visitor with many events. */
interface EngagedRow {
  user_no: number;
  events: number;
  sessions: number;
  purchases: number;
  spent: number | null;
  /** The category and brand they return to most, and its share of their events. */
  combination: string;
  share: number | null;
}

/** The visitors with most events, under a heading; nothing without a log. */
export async function engagedVisitors(sql: SqlTag): Promise<Node> {
  if (!sql.reader.context.has.events) return blank();
  const engaged = await sql.ask<EngagedRow>(engagedSql);
  return fragment(
    h(
      document,
      "h3",
      {},
      engaged.weight > 1 ? "The most engaged in the sample" : "The most engaged"
    ),
    dataTable(
      engaged.map((row) => ({...row, visitor: String(row.user_no)})),
      {
        columns: [
          {
            key: "visitor",
            title:
              "A running number in the order of first appearance; the shop’s own ids are not published"
          },
          {key: "combination", label: "Returns to"},
          {
            key: "share",
            label: "Its share",
            title:
              "Share of the visitor’s events that concern this combination of category and brand"
          },
          "sessions",
          {key: "events", bar: true},
          "purchases",
          "spent"
        ],
        sql: engaged,
        label: "The 25 most engaged visitors",
        filename: "most-engaged-visitors",
        empty: nobody
      }
    )
  );
}
