import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import {engagedSql} from "../../model/questions/engaged.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {combinationLabel} from "./combination-label.js";
import {nobody} from "./nothing-there.js";

/** A visitor with many events. */
interface EngagedRow {
  user_no: number;
  events: number;
  sessions: number;
  purchases: number;
  spent: number | null;
  /** The category and brand with most of their events, and its share of these events. */
  combination: string;
  share: number | null;
}

/** The visitors with most events, under a heading; nothing without visitors. */
export async function engagedVisitors(sql: SqlTag): Promise<Node> {
  const {has} = sql.reader.context;
  if (!has.visitors) return blank();
  const format = formats(sql.reader.context);
  const engaged = await sql.ask<EngagedRow>(engagedSql);
  return fragment(
    h(
      document,
      "h3",
      {},
      engaged.weight > 1 ? "The most engaged visitors in the sample" : "The most engaged visitors"
    ),
    dataTable(
      engaged.map((row) => ({...row, visitor: String(row.user_no)})),
      {
        columns: [
          {
            key: "visitor",
            title:
              "A sequential number in order of first appearance; the shop’s own ids are not published"
          },
          {
            key: "combination",
            label: "Favourite",
            name: (combination) => combinationLabel(combination, format)
          },
          {
            key: "share",
            label: "Share",
            title: "Share of the visitor’s events with this combination of category and brand"
          },
          has.sessions && "sessions",
          {key: "events", bar: true},
          has.purchases && "purchases",
          has.prices && "spent"
        ],
        sql: engaged,
        label: "The 25 most engaged visitors",
        filename: "most-engaged-visitors",
        empty: nobody
      }
    )
  );
}
