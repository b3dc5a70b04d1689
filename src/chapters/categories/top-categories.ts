import {sum} from "d3-array";
import {barRanking} from "../../charts/bar-ranking.js";
import {blank} from "../../components/blank.js";
import {formats} from "../../format/formats.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {CategoryRow} from "./category-totals.js";
import {categoryTotals, ofAllVisitors} from "./category-totals.js";
import {drawnBy} from "./drawn-by.js";

/** The ten categories that draw most; nothing where the exports name none. */
export async function topCategories(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  const {has, currency} = context;
  if (!has.categories) return blank();
  const {percent} = formats(context);
  const by = drawnBy(has);
  const totals = await categoryTotals(sql);
  const rows = ofAllVisitors(totals);
  const total = sum(rows, (row) => row[by]);
  return chart(
    barRanking,
    rows.filter((row) => row[by] > 0),
    {
      x: by,
      y: "category",
      note: (row: CategoryRow) => percent(row[by] / total),
      limit: 10,
      title: has.events ? "Where the interest is" : "Where the money is",
      subtitle: has.events
        ? "views, carts, removals and purchases together, and their share of all"
        : `${currency}, sales without returns, and the share of all`,
      ariaLabel: "Top categories",
      empty: "Nothing matches these filters.",
      sql: totals
    }
  );
}
