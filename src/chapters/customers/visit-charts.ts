import {sum} from "d3-array";
import {blank} from "../../components/blank.js";
import {columns} from "../../charts/columns.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {fieldOf} from "../../model/fields.js";
import {visitDepthSql} from "../../model/questions/visit-depth.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {nobody} from "./nothing-there.js";

/** Visitors by their sessions, or sessions by their events. */
interface DepthRow {
  what: "sessions" | "events";
  n: number;
  times: number;
}

/** How often visitors come and how many events their sessions have, under a heading; nothing without visitors. */
export async function visitCharts(sql: SqlTag): Promise<Node> {
  const {has} = sql.reader.context;
  if (!has.visitors) return blank();
  const heading = h(document, "h2", {id: "visitors"}, "Who visits");
  if (!has.sessions) return heading;
  const depth = await sql.ask<DepthRow>(visitDepthSql);
  return fragment(
    heading,
    chart(columns, depthClasses(depth, "sessions", 10), {
      x: "times",
      y: "n",
      note: "share",
      xLabel: "sessions",
      title: "How often visitors come",
      subtitle: "visitors by the number of their sessions",
      ariaLabel: "Visitors by number of sessions",
      empty: nobody,
      sql: depth
    }),
    chart(columns, depthClasses(depth, "events", 15), {
      x: "times",
      y: "n",
      note: "share",
      xLabel: "events",
      title: fieldOf("events_per_session").label,
      subtitle: "sessions by the number of their events",
      ariaLabel: "Sessions by number of events",
      empty: nobody,
      sql: depth
    })
  );
}

/**
 * Every number up to the largest, with zero for those that do not occur.
 *
 * @param last the number that also stands for all larger ones
 */
export function depthClasses(depth: Rows<DepthRow>, what: DepthRow["what"], last: number) {
  const own = depth.filter((row) => row.what === what);
  const all = sum(own, (row) => row.times);
  const largest = Math.max(0, ...own.map((row) => row.n));
  return Array.from({length: largest}, (_, i) => {
    const n = own.find((row) => row.n === i + 1)?.times ?? 0;
    return {
      times: i + 1 === last ? `${last} or more` : String(i + 1),
      n: n * depth.weight,
      share: n / all
    };
  });
}
