import {descending} from "d3-array";
import {categoryName} from "../../components/category-name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {CategoryRow} from "./category-rates.js";

/** With fewer views, a few purchases change the rate. */
const leastViews = 1000;

/** The lowest and highest rate among categories with many views, or that no two of them differ. */
export function describeCategoryRange(
  categories: Rows<CategoryRow>,
  format: Pick<Formats, "category" | "count" | "percent">
): DocumentFragment {
  const {count, percent} = format;
  const ranked = categories
    .filter(hasManyViews)
    .sort((a, b) => descending(a.view_to_purchase, b.view_to_purchase));
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (ranked.length > 1 && highest!.view_to_purchase === lowest!.view_to_purchase)
    return prose`All categories with ${number("least_views", leastViews, count)} views or more convert alike.`;
  if (!highest || !lowest || ranked.length < 2)
    return prose`Too few single categories have ${number("least_views", leastViews, count)} views or more to say which converts better.`;
  const of = {of: categories};
  return prose`Among the categories with ${number("least_views", leastViews, count)} views or more, purchases per view range from ${number("lowest_conversion", lowest.view_to_purchase, percent, of)} in ${categoryName(lowest.category, format)} (${number("lowest_views", lowest.views, count, of)} views) to ${number("highest_conversion", highest.view_to_purchase, percent, of)} in ${categoryName(highest.category, format)} (${number("highest_views", highest.views, count, of)}).`;
}

function hasManyViews(row: CategoryRow): row is CategoryRow & {view_to_purchase: number} {
  return row.category !== "(none)" && row.views >= leastViews && row.view_to_purchase !== null;
}
