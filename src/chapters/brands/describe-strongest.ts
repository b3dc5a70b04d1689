import {greatest} from "d3-array";
import {allOrNone} from "../../components/all-or-none.js";
import {categoryName} from "../../components/category-name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {MixRow} from "./brand-mix.js";
import {categoryTotal, chosenInCategories} from "./brand-mix.js";
import {isNone} from "./chosen-brand.js";
import type {RankedBy} from "./ranked-by.js";

/** The category in which the chosen brand's share is largest; nothing if it has no category. */
export function describeStrongest(
  mix: Rows<MixRow>,
  {chosen, by}: {chosen: string; by: RankedBy},
  format: Pick<Formats, "category" | "percent">
): DocumentFragment {
  const shareOf = (row: MixRow) => row[by] / categoryTotal(row, by);
  const known = chosenInCategories(mix, chosen, by).filter(({category}) => category !== "(none)");
  const strongest = greatest(known, shareOf);
  if (!strongest) return prose``;
  const share = allOrNone(number("strongest_share", shareOf(strongest), format.percent, {of: mix}));
  const where = categoryName(strongest.category, format);
  return isNone(chosen)
    ? prose`Products without a brand have their largest share in ${where}: ${share} of the ${by}.`
    : prose`${chosen} is strongest in ${where}, where it has ${share} of the ${by}.`;
}
