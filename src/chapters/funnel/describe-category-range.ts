import {descending} from "d3-array";
import {categoryName} from "../../components/category-name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {CategoryRow} from "./category-rates.js";

/** With fewer views, a few purchases change the rate. */
const leastViews = 1000;

/** The lowest and highest rate among categories with many views, that they are alike, or that too few have so many. */
export function describeCategoryRange(
  categories: Rows<CategoryRow>,
  format: Pick<Formats, "category" | "count" | "percent">
): DocumentFragment {
  const {count, percent} = format;
  const ranked = categories
    .filter(hasManyViews)
    .sort((a, b) => descending(a.view_to_purchase, b.view_to_purchase));
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  const least = number("least_views", leastViews, count);
  if (!highest || !lowest)
    return prose`Too few single categories have ${least} views or more to say which converts better.`;
  const of = {of: categories};
  if (highest === lowest && categories.filter(isNamed).length === 1) return prose``;
  if (highest === lowest)
    return prose`Only ${categoryName(highest.category, format)} has ${least} views or more; the other categories have too few to compare.`;
  if (highest.view_to_purchase === lowest.view_to_purchase)
    return prose`All categories with ${least} views or more have the same number of purchases per view, ${number("highest_conversion", highest.view_to_purchase, percent, of)}.`;
  return prose`Among the categories with ${least} views or more, purchases per view range from ${number("lowest_conversion", lowest.view_to_purchase, percent, of)} in ${categoryName(lowest.category, format)} (${number("lowest_views", lowest.views, count, of)} views) to ${number("highest_conversion", highest.view_to_purchase, percent, of)} in ${categoryName(highest.category, format)} (${number("highest_views", highest.views, count, of)}).`;
}

function hasManyViews(row: CategoryRow): row is CategoryRow & {view_to_purchase: number} {
  return isNamed(row) && row.views >= leastViews && row.view_to_purchase !== null;
}

const isNamed = ({category}: CategoryRow) => category !== "(none)";
