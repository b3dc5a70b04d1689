import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {dataTable} from "../../reader/data-table.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import type {BrandRow} from "./brand-report.js";
import {allBrands, brandReport, firstBrands, namedBrands} from "./brand-report.js";
import {rankedSum} from "../shared/ranked-sum.js";
import {rowChanges} from "../../reader/row-changes.js";
import {isNone} from "./chosen-brand.js";
import {nothingOfBrands} from "./nothing-of-brands.js";
import {rankedBy} from "./ranked-by.js";

/** All brands in one table. */
export async function brandTable(every: SqlTag, chosen: string): Promise<DocumentFragment> {
  const {has} = every.reader.context;
  const report = await brandReport(every, chosen);
  const by = rankedBy(every.reader.context);
  const ranked = rankedSum("CAST(brand AS VARCHAR)", by);
  const compare = (all: readonly BrandRow[]) =>
    rowChanges(every, all, {ranked, nameOf: ({brand}) => brand, what: by});
  const {rows, change} = await compare(report);
  return fragment(
    dataTable(rows, {
      sql: report,
      columns: [
        "brand",
        has.revenue && [{key: "revenue", bar: true}, "share"],
        change,
        has.events && "views",
        has.carts && "carts",
        has.purchases && "purchases",
        has.carts && "view_to_cart",
        has.purchases && "view_to_purchase",
        has.prices && {
          key: "mean_price",
          estimated: true,
          title: `mean price of the brand’s ${has.events ? "events" : "order lines"}`
        }
      ],
      facet: facet(every, "brand", ({brand}: BrandRow) => brand),
      first: {count: firstBrands, all: async () => (await compare(await allBrands(every))).rows},
      label: "Brand report",
      filename: "brands",
      empty: nothingOfBrands
    }),
    h(document, "p", {}, describeTable(report, chosen))
  );
}

/** Why the table shows more than the chosen brand, or fewer than all brands; else nothing. */
export function describeTable(report: readonly BrandRow[], chosen: string): DocumentFragment {
  if (chosen && report.length > 1)
    return prose`The table shows all brands, so that you can compare ${isNone(chosen) ? "products without a brand" : chosen} with them.`;
  const named = namedBrands(report);
  const [first] = named;
  return first && first.brands > named.length
    ? prose`The table begins with the first ${number("brands_in_table", named.length)} of ${number("brands_all", first.brands)} brands.`
    : prose``;
}
