import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import type {MixRow} from "./brand-mix.js";
import {brandMix} from "./brand-mix.js";
import {brandReport, namedBrands} from "./brand-report.js";
import {categoryBars} from "./category-bars.js";
import {categoryOwners} from "./category-owners.js";
import {describeStrongest} from "./describe-strongest.js";
import {rankedBy} from "./ranked-by.js";

/** The chosen brand's categories, or each brand's share of each category. */
export async function brandCategories(every: SqlTag, chosen: string): Promise<Node> {
  const {context} = every.reader;
  if (!context.has.categories) return h(document, "p", {}, "The exports contain no categories.");
  const by = rankedBy(context);
  const [report, mix] = await Promise.all([brandReport(every, chosen), brandMix(every, chosen)]);
  const ofBrand = facet(every, "brand", ({brand}: MixRow) => brand);
  if (!chosen) return categoryOwners(mix, namedBrands(report), by, ofBrand);
  return fragment(
    h(document, "p", {}, describeStrongest(mix, {chosen, by}, formats(context))),
    categoryBars(mix, {chosen, by}, context)
  );
}
