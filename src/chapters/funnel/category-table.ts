import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {categoryRates} from "./category-rates.js";
import {describeCategoryRange} from "./describe-category-range.js";
import {rateColumns} from "./rate-columns.js";

/** Funnel rates by category, after a sentence on how far the categories differ. */
export async function categoryTable(sql: SqlTag): Promise<DocumentFragment> {
  const {has} = sql.reader.context;
  const categories = await categoryRates(sql);
  return fragment(
    has.purchases &&
      h(document, "p", {}, describeCategoryRange(categories, formats(sql.reader.context))),
    dataTable(categories, {
      columns: ["category", ...rateColumns(has)],
      label: "Funnel by category"
    })
  );
}
