import type {HeatmapOptions} from "../../charts/heatmap.js";
import {heatmap} from "../../charts/heatmap.js";
import {narrow} from "../../charts/chart-options.js";
import {ifCut} from "../../format/if-cut.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {Facet} from "../../model/facet.js";
import type {MixRow} from "./brand-mix.js";
import {categoryTotal} from "./brand-mix.js";
import type {BrandRow} from "./brand-report.js";
import {nothingOfBrands} from "./nothing-of-brands.js";
import type {RankedBy} from "./ranked-by.js";

/** The shares that the twelve largest brands have of the largest categories. */
export function categoryOwners(
  mix: Rows<MixRow>,
  named: readonly BrandRow[],
  by: RankedBy,
  ofBrand: Facet | undefined
): HTMLElement {
  const top = named.slice(0, 12).map(({brand}) => brand);
  const cells = mix.filter((row) => top.includes(row.brand) && categoryTotal(row, by) > 0);
  return chart(largestColumns, cells, {
    x: "category",
    y: "brand",
    fill: {value: (row: MixRow) => row[by] / categoryTotal(row, by), kind: "percent"},
    note: by,
    ys: top.filter((brand) => cells.some((row) => row.brand === brand)),
    values: true,
    facet: ofBrand,
    title: "Brand share by category",
    subtitle: `each brand’s share of a category’s ${by}${ifCut(named, 12, "the twelve largest brands")}`,
    caption: "Read each column from top to bottom. The largest categories are on the left.",
    ariaLabel: "Brands’ shares of categories",
    empty: nothingOfBrands,
    sql: mix
  });
}

/** A heatmap of as many categories as there is room for. */
function largestColumns(cells: readonly MixRow[], options: HeatmapOptions) {
  const {width = 720} = options;
  const largest = [...new Set(cells.map(({category}) => category))].slice(
    0,
    width < narrow ? 5 : 8
  );
  return heatmap(
    cells.filter(({category}) => largest.includes(category)),
    options
  );
}
