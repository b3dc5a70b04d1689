import {sum} from "d3-array";
import {treemap} from "../../charts/treemap.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import type {LevelPicker} from "../../components/level-picker.js";
import {formats} from "../../format/formats.js";
import {categoryLabel} from "../../format/category-label.js";
import type {ReportContext} from "../../model/report-context.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {topCategory} from "../shared/top-category.js";
import {dataTable} from "../../reader/data-table.js";
import {categoryTotals, ofAllVisitors} from "./category-totals.js";
import {drawnBy} from "./drawn-by.js";
import type {RowChanges} from "../../reader/row-changes.js";
import {rowChanges} from "../../reader/row-changes.js";
import {rankedSum} from "../shared/ranked-sum.js";
import type {DrawnBy} from "./drawn-by.js";
import type {Leaf} from "./level-rows.js";
import {leavesOf, levelRows} from "./level-rows.js";

const empty = "Nothing matches these filters.";

/** How to move between the levels. */
export function describeLevels({categories}: Pick<ReportContext["has"], "categories">): string {
  return categories
    ? "Select an area, or a name below, to see its subcategories. Use the path to go back."
    : "The exports contain no categories, so there are no levels.";
}

/**
 * The subcategories of a path, as areas and as a table; nothing if the exports contain no categories.
 *
 * @param path the picker's value, names from the top down
 * @param picker moves down when an area is selected
 */
export async function categoryLevels(
  sql: SqlTag,
  path: readonly string[],
  picker: LevelPicker
): Promise<Node> {
  const {context} = sql.reader;
  const {has, currency} = context;
  if (!has.categories) return blank();
  const {category, count, percent} = formats(context);
  const totals = await categoryTotals(sql.without("category"));
  const rows = ofAllVisitors(totals);
  const leaves = leavesOf(rows, path);
  const size = sum(rows, (row) => row.revenue) ? "revenue" : "interactions";
  const ofCategory = facet(sql, "category", (row: {category: string}) => topCategory(row.category));
  const hasLevels = ([name]: readonly string[]) =>
    leaves.some(({levels}) => levels.length > path.length + 1 && levels[path.length] === name);
  const every = sql.without("category");
  const {rows: table, change} = await compareTop(
    every,
    levelRows(rows, path, drawnBy(has)),
    path,
    drawnBy(has)
  );
  return fragment(
    chart(treemap, leaves, {
      path: ({levels}: Leaf) =>
        levels.length > path.length ? levels.slice(path.length) : levels.slice(-1),
      pathLabel: categoryLabel,
      value: size,
      fill: has.purchases
        ? ({purchases, views}: Leaf) => (views ? purchases / views : 0)
        : undefined,
      note: has.purchases
        ? ({purchases, views}: Leaf) =>
            views
              ? `${percent(purchases / views)} purchases per view, ${count(views)} ${views === 1 ? "view" : "views"}`
              : null
        : undefined,
      isPicked: hasLevels,
      facet: ofCategory,
      pick: ([name]) => {
        if (name === undefined) return;
        picker.value = [...path, name];
        picker.dispatchEvent(new Event("input", {bubbles: true}));
      },
      title: path.length ? path.map((name) => category(name)).join(" › ") : "All categories",
      subtitle: `area: ${size === "revenue" ? `revenue, ${currency}` : "interactions"}${has.purchases ? "; stronger colour: more purchases per view" : ""}`,
      ariaLabel: "Categories by level",
      empty,
      sql: totals
    }),
    dataTable(table, {
      columns: [
        "category",
        has.events && [
          {key: "interactions", bar: true, title: "views, carts, removals and purchases"},
          change,
          "share",
          "views",
          has.carts && "carts",
          has.purchases && "purchases",
          has.carts && "view_to_cart",
          has.purchases && "view_to_purchase"
        ],
        has.revenue && [{key: "revenue", bar: !has.events}, !has.events && [change, "share"]]
      ],
      sql: totals,
      facet: ofCategory,
      label: path.length ? "Subcategories" : "Top-level categories",
      filename: ["categories", ...path].join("-"),
      empty
    })
  );
}

/** The rows with their changes, where they are categories of the top level, which the filter chooses, too. */
async function compareTop<R extends {category: string}>(
  sql: SqlTag,
  rows: readonly R[],
  path: readonly string[],
  by: DrawnBy
): Promise<RowChanges<R>> {
  if (path.length > 0) return {rows: [...rows], change: undefined};
  const ranked = rankedSum("CAST(category AS VARCHAR)", by);
  const what = by === "revenue" ? by : "the number of interactions";
  return rowChanges(sql, rows, {ranked, nameOf: ({category}) => category, what});
}
