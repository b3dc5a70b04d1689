import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {readMetrics} from "../../reader/read-metrics.js";
import {leaders, nameLeaders} from "../shared/leaders.js";
import {salesMetrics} from "./sales-metrics.js";
import type {SourceRow} from "./source-sales.js";
import {sourceSales} from "./source-sales.js";

type Words = Pick<Formats, "list" | "money" | "percent">;

/** The strongest source, or that the exports name none. */
export async function sourceLead(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  if (!context.has.sources) return prose`The exports do not say which source a customer came from.`;
  const [sources, metric] = await Promise.all([sourceSales(sql), readMetrics(sql, salesMetrics)]);
  return describeSources(sources, metric.value("revenue"), formats(context));
}

/** The sentence; nothing where there are not two sources to compare. */
export function describeSources(
  sources: Rows<SourceRow>,
  revenue: number | null,
  {list, money, percent}: Words
): DocumentFragment {
  const known = sources.filter((row) => row.source !== "(unknown)");
  const [first, second] = known;
  if (!first || !second) return prose``;
  if (!revenue || !first.revenue) return prose`No source brought any revenue.`;
  const leading = leaders(known, (row) => row.revenue);
  if (leading.length > 1)
    return prose`${name(
      nameLeaders(
        leading.map(({source}) => source),
        "sources",
        list
      )
    )} ${leading.length === known.length ? "are equal," : "lead"} with ${number("top_source_revenue", first.revenue, money)} and ${number("top_source_share", first.revenue / revenue, percent)} of the revenue each.`;
  const worth =
    first.orders > 0 &&
    prose` An order from there is worth ${number("top_source_aov", first.revenue / first.orders, money, {of: sources})} on average.`;
  const whole = number("top_source_revenue", first.revenue, money);
  if (first.revenue === revenue)
    return prose`${name(first.source)} brings all the revenue: ${whole}.${worth}`;
  return prose`${name(first.source)} is the strongest source with ${whole}, ${number("top_source_share", first.revenue / revenue, percent)} of revenue.${worth}`;
}
