import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {dataTable} from "../../reader/data-table.js";
import type {CategoryRow} from "./category-rates.js";
import {categoryRates} from "./category-rates.js";
import {describeCategoryRange} from "./describe-category-range.js";
import {topCategory} from "../shared/top-category.js";
import {rateColumns} from "./rate-columns.js";

/** Funnel rates by category, after a sentence on how far the categories differ. */
export async function categoryTable(sql: SqlTag): Promise<DocumentFragment> {
  const {has} = sql.reader.context;
  const [categories, every] = await Promise.all([
    categoryRates(sql),
    categoryRates(sql.without("category"))
  ]);
  return fragment(
    has.purchases &&
      h(document, "p", {}, describeCategoryRange(categories, formats(sql.reader.context))),
    dataTable(every, {
      columns: ["category", ...rateColumns(has)],
      facet: facet(sql, "category", ({category}: CategoryRow) => topCategory(category)),
      label: "Funnel by category"
    })
  );
}
