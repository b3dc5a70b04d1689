import {sum} from "d3-array";
import {narrow} from "../../charts/chart-options.js";
import type {TreemapOptions} from "../../charts/treemap.js";
import {treemap} from "../../charts/treemap.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import {segmentsSql} from "../../model/questions/segments.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {
  describeAlike,
  describeFewCustomers,
  describeSegments,
  meaningOf
} from "./describe-segments.js";
import {nothing} from "./nothing-there.js";

/** Customers who are alike in how recently, how often and how much they buy. */
export interface SegmentRow {
  segment: string;
  customers: number;
  revenue: number;
  worth: number;
  baskets: number;
  silent: number;
}

/** Customers by segment, under a heading; nothing where no buyer is known. */
export async function customerSegments(sql: SqlTag): Promise<Node> {
  const {has} = sql.reader.context;
  // segments are told apart by what was spent, too
  if (!has.buyers || !has.revenue) return blank();
  const segments = await sql.ask<SegmentRow>(segmentsSql);
  const few =
    describeFewCustomers(
      sum(segments, (row) => row.customers),
      Math.max(0, ...segments.map(({silent}) => silent))
    ) ?? describeAlike(segments);
  return fragment(
    h(document, "h2", {id: "segments"}, "Who buys"),
    few === undefined ? segmentParts(segments, sql) : h(document, "p", {}, few)
  );
}

function segmentParts(segments: Rows<SegmentRow>, sql: SqlTag): DocumentFragment {
  const {decimal, money, percent} = formats(sql.reader.context);
  const revenue = sum(segments, (row) => row.revenue);
  return fragment(
    chart(segmentMap, segments, {
      path: "segment",
      value: (row: SegmentRow) => row.customers * segments.weight,
      fill: "worth",
      note: (row: SegmentRow) =>
        `${meaningOf(row.segment)}\n${money(row.worth)} per customer${revenue ? `, ${percent(row.revenue / revenue)} of revenue` : ""}`,
      title: "Customers by recency, frequency and spending",
      subtitle: "area: customers; colour: spending per customer, a stronger colour means more",
      ariaLabel: "Customers by segment",
      caption: describeSegments(segments),
      sql: segments
    }),
    dataTable(segmentRows(segments), {
      columns: [
        "segment",
        "customers",
        "share",
        {key: "revenue", bar: true},
        {key: "earned", label: "Share", kind: "percent"},
        {key: "worth", label: "Per customer", kind: "money"},
        {key: "baskets", format: (value) => decimal(value, 1)},
        {
          key: "silent",
          label: "Days inactive",
          kind: "count",
          title: "Mean number of days from the last basket to the last day with a sale"
        }
      ],
      drill: {key: "segment", of: ({segment}: SegmentRow) => ({kind: "segment", value: segment})},
      pageSize: 7,
      sql: segments,
      label: "Segments of customers",
      filename: "segments",
      empty: nothing
    })
  );
}

/** The rows of the table: of all customers, with each segment's share of customers and of revenue. */
export function segmentRows(segments: Rows<SegmentRow>) {
  const {weight} = segments;
  const customers = sum(segments, (row) => row.customers);
  const revenue = sum(segments, (row) => row.revenue);
  return segments.map((row) => ({
    ...row,
    customers: row.customers * weight,
    revenue: row.revenue * weight,
    share: row.customers / customers,
    earned: revenue ? row.revenue / revenue : null
  }));
}

/** Seven areas need less height than a treemap of categories. */
function segmentMap(rows: readonly object[], options: TreemapOptions) {
  const {width = 720} = options;
  return treemap(rows, {...options, height: width < narrow ? 300 : 320});
}
