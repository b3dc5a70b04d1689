import {figure} from "../../components/figure.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import type {Rows} from "../../model/rows.js";
import {describeLeftBehind} from "./describe-left-behind.js";
import {funnelMetrics} from "./funnel-metrics.js";
import type {LeftRow} from "./left-behind.js";
import {leftBehind} from "./left-behind.js";

/** How much was left in carts, and of which products; no table where no cart held anything. */
export async function leftBehindTable(sql: SqlTag): Promise<DocumentFragment> {
  const {currency, has} = sql.reader.context;
  const [left, metric] = await Promise.all([leftBehind(sql), funnelMetrics(sql)]);
  return fragment(
    h(document, "p", {}, describeLeftBehind(left, metric, formats(sql.reader.context))),
    left.length > 0 &&
      figure({
        title: "What was in them",
        subtitle: `products by the worth of what was left, ${currency}; the first hundred`,
        chart: dataTable(ofAllVisitors(left), {
          columns: [
            "product",
            has.categories && "category",
            {key: "worth", label: "Left behind", kind: "money", bar: true},
            {key: "left_over", label: "Carts", title: "carts in which it was left"},
            {key: "share", label: "Of all carts", title: "of the carts that held it"},
            (metric.value("removals") ?? 0) > 0 && {
              key: "removed",
              label: "Taken out",
              title: "times it was taken out of a cart"
            }
          ],
          sql: left,
          label: "Left in carts"
        }),
        sql: left
      })
  );
}

/** What adds up, of all visitors where the rows are of a sample. */
export function ofAllVisitors(left: Rows<LeftRow>) {
  const {weight} = left;
  return left.map((row) => ({
    ...row,
    carted: row.carted * weight,
    left_over: row.left_over * weight,
    worth: row.worth * weight,
    removed: row.removed * weight
  }));
}
