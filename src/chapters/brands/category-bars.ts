import {barRanking} from "../../charts/bar-ranking.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {MixRow} from "./brand-mix.js";
import {categoryTotal, chosenInCategories} from "./brand-mix.js";
import {nothingOfBrands} from "./nothing-of-brands.js";
import type {RankedBy} from "./ranked-by.js";

/** The chosen brand's categories, and its share of each. */
export function categoryBars(
  mix: Rows<MixRow>,
  {chosen, by}: {chosen: string; by: RankedBy},
  context: Parameters<typeof formats>[0]
): HTMLElement {
  const {percent} = formats(context);
  return chart(barRanking, chosenInCategories(mix, chosen, by), {
    x: by,
    y: "category",
    note: (row: MixRow) => {
      const all = categoryTotal(row, by);
      return all ? percent(row[by] / all) : null;
    },
    title: `${chosen} by category`,
    subtitle: `${by === "revenue" ? `revenue, ${context.currency}` : "views"}, and the brand’s share of the category`,
    ariaLabel: "The brand by category",
    empty: nothingOfBrands,
    sql: mix
  });
}
