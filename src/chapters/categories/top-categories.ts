import {sum} from "d3-array";
import {barRanking} from "../../charts/bar-ranking.js";
import {blank} from "../../components/blank.js";
import {formats} from "../../format/formats.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {topCategory} from "../shared/top-category.js";
import type {CategoryRow} from "./category-totals.js";
import {categoryTotals, ofAllVisitors} from "./category-totals.js";
import {drawnBy} from "./drawn-by.js";

/** The ten largest categories; nothing if the exports contain none. */
export async function topCategories(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  const {has, currency} = context;
  if (!has.categories) return blank();
  const {percent} = formats(context);
  const by = drawnBy(has);
  const totals = await categoryTotals(sql.without("category"));
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
      title: has.events ? "Categories by interactions" : "Categories by revenue",
      subtitle: has.events
        ? "views, carts, removals and purchases together, with share of the total"
        : `${currency}, sales before returns, with share of the total`,
      ariaLabel: "Top categories",
      empty: "Nothing matches these filters.",
      facet: facet(sql, "category", ({category}: CategoryRow) => topCategory(category)),
      sql: totals
    }
  );
}
