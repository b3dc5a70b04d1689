import {allOrNone} from "../../components/all-or-none.js";
import {categoryName} from "../../components/category-name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import {leaders, nameLeaders} from "../shared/leaders.js";
import type {MixRow} from "./brand-mix.js";
import {categoryTotal, chosenInCategories} from "./brand-mix.js";
import {isNone} from "./chosen-brand.js";
import type {RankedBy} from "./ranked-by.js";

/** The category in which the chosen brand's share is largest; nothing if it has no category. */
export function describeStrongest(
  mix: Rows<MixRow>,
  {chosen, by}: {chosen: string; by: RankedBy},
  format: Pick<Formats, "category" | "list" | "percent">
): DocumentFragment {
  const shareOf = (row: MixRow) => row[by] / categoryTotal(row, by);
  const known = chosenInCategories(mix, chosen, by).filter(({category}) => category !== "(none)");
  const strongest = leaders(known, shareOf, {within: 1e-9});
  const [first] = strongest;
  if (!first) return prose``;
  const share = allOrNone(number("strongest_share", shareOf(first), format.percent, {of: mix}));
  if (known.length === 1)
    return prose`${isNone(chosen) ? "Products without a brand" : chosen} ${by === "revenue" ? "brought revenue" : "had views"} in one category only, ${categoryName(first.category, format)}: ${share} of its ${by}.`;
  const where =
    strongest.length > 1
      ? nameLeaders(
          strongest.map(({category}) => format.category(category)),
          "categories",
          format.list
        )
      : categoryName(first.category, format);
  return isNone(chosen)
    ? prose`Products without a brand have their largest share in ${where}: ${share} of the ${by}${strongest.length > 1 && " of each"}.`
    : prose`${chosen} is strongest in ${where}, where it has ${share} of the ${by}${strongest.length > 1 && " of each"}.`;
}
