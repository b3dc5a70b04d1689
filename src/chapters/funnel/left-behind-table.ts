import {figure} from "../../components/figure.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import type {Rows} from "../../model/rows.js";
import {describeLeftBehind} from "./describe-left-behind.js";
import {funnelMetrics} from "./funnel-metrics.js";
import type {LeftRow} from "./left-behind.js";
import {allLeftBehind, firstLeft, leftBehind} from "./left-behind.js";

/** How much was left in carts, and which products; no table where no cart had any products. */
export async function leftBehindTable(sql: SqlTag): Promise<DocumentFragment> {
  const {currency, has} = sql.reader.context;
  if (!has.sessions)
    return prose`The log has no sessions, so it does not show which carts were abandoned.`;
  if (!has.carts)
    return prose`The log has no cart events, so it does not show which carts were abandoned.`;
  const [left, metric] = await Promise.all([leftBehind(sql), funnelMetrics(sql)]);
  return fragment(
    h(document, "p", {}, describeLeftBehind(left, metric, {...formats(sql.reader.context), has})),
    left.length > 0 &&
      figure({
        title: "Products in abandoned carts",
        subtitle: has.prices
          ? `products by the value left in carts, ${currency}`
          : "products by the number of carts in which they were left",
        chart: dataTable(ofAllVisitors(left), {
          columns: [
            "product",
            has.categories && "category",
            has.prices && {key: "worth", label: "Value left", kind: "money", bar: true},
            {key: "left_over", label: "Carts", title: "number of carts in which it was left"},
            {key: "share", label: "Of all carts", title: "share of the carts that contained it"},
            (metric.value("removals") ?? 0) > 0 && {
              key: "removed",
              label: "Removed",
              title: "number of times it was removed from a cart"
            }
          ],
          sql: left,
          drill: {
            key: "product",
            of: ({product_id}: LeftRow) => ({kind: "product", value: product_id})
          },
          first: {count: firstLeft, all: async () => ofAllVisitors(await allLeftBehind(sql))},
          label: "Left in carts"
        }),
        sql: left
      })
  );
}

/** The rows with sums for all visitors where the rows are of a sample. */
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
