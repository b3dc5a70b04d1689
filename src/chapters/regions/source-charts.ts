import {ascending} from "d3-array";
import {barRanking} from "../../charts/bar-ranking.js";
import {stackedColumns} from "../../charts/stacked-columns.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {monthBrush} from "../../reader/brush.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {dataTable} from "../../reader/data-table.js";
import {rowChanges} from "../../reader/row-changes.js";
import {rankedSum} from "../shared/ranked-sum.js";
import type {SourceRow} from "./source-sales.js";
import {sourceSales} from "./source-sales.js";

/** The revenue from customers of one source in a month. */
export interface SourceMonth {
  /** The first of the month. */
  day: Date;
  source: string;
  revenue: number;
}

/** Sources by revenue, in total and by month; nothing where the exports name none. */
export async function sourceCharts(sql: SqlTag): Promise<Node> {
  const {context} = sql.reader;
  const {currency} = context;
  if (!context.has.sources) return blank();
  const {plural} = formats(context);
  const every = sql.without("source");
  const [sources, monthly] = await Promise.all([
    sourceSales(every),
    revenueByMonth(every.without("period"))
  ]);
  const ranked = rankedSum("CAST(source AS VARCHAR)", "revenue");
  const by = {ranked, nameOf: ({source}: SourceRow) => source, what: "revenue"};
  const {rows, change} = await rowChanges(every, sources, by);
  const ofSource = facet(sql, "source", ({source}: {source: string}) => source);
  return fragment(
    chart(barRanking, sources, {
      x: "revenue",
      y: "source",
      note: (row: SourceRow) => plural(row.orders, "order"),
      caption:
        "The source is where the customer first came from, according to the customer export.",
      facet: ofSource,
      exact: "revenue"
    }),
    dataTable(
      rows.map((row) => ({...row, aov: row.orders ? row.revenue / row.orders : null})),
      {
        columns: [
          "source",
          {key: "revenue", bar: true},
          change,
          {key: "orders", estimated: true},
          {key: "customers", estimated: true},
          {key: "aov", label: "Order value", estimated: true}
        ],
        sql: sources,
        facet: ofSource,
        label: "Sales by source"
      }
    ),
    chart(stackedColumns, monthsInOrder(monthly, sources), {
      x: {value: "day", kind: "month"},
      y: "revenue",
      series: "source",
      brush: monthBrush(sql, ({day}: SourceMonth) => day),
      facet: ofSource,
      title: "Month by month",
      subtitle: `${currency}, revenue by source; the first and the last month may be incomplete`,
      caption: "The height of a column is the month’s revenue from all sources.",
      ariaLabel: "Revenue by month and source",
      sql: monthly
    })
  );
}

/** Months in order, each with its sources by total revenue, so that a source has the same colour in all figures. */
export function monthsInOrder(
  monthly: readonly SourceMonth[],
  sources: readonly SourceRow[]
): SourceMonth[] {
  const place = new Map(sources.map((row, i) => [row.source, i]));
  return [...monthly].sort(
    (a, b) => ascending(a.day, b.day) || ascending(place.get(a.source), place.get(b.source))
  );
}

function revenueByMonth(sql: SqlTag): Promise<Rows<SourceMonth>> {
  return sql<SourceMonth>`SELECT CAST(date_trunc('month', day) AS DATE) AS day, source, CAST(sum(amount) AS DOUBLE) AS revenue
FROM sales_cube
WHERE kind = 'sale' -- returns are a figure of their own
GROUP BY ALL
ORDER BY day, source`;
}
