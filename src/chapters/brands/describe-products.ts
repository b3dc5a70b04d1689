import {max} from "d3-array";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {ProductRow} from "./brand-products.js";

/** Of fewer pieces sold nothing is said. */
const leastUnits = 20;
/** So many brands are named. */
const mostNamed = 4;

/** The chosen brand's best product, or which brands hang on one; nothing where too little is sold. */
export function describeProducts(
  products: Rows<ProductRow>,
  chosen: string,
  {list, money, percent}: Pick<Formats, "list" | "money" | "percent">
): DocumentFragment {
  const best = products.filter(
    ({brand, revenue, all_units}) => brand !== "(none)" && revenue > 0 && all_units >= leastUnits
  );
  const [first] = best;
  if (!first) return prose``;
  const share = (value: number | null | undefined) =>
    number("best_product_share", value, percent, {of: products});
  if (chosen)
    return prose`${first.product} earns most: ${number("best_product", first.revenue * products.weight, money, {of: products})}, ${share(first.share)} of what ${chosen} brings.`;
  const lone = best.filter(({share}) => share !== null && share >= 0.5 && share < 1);
  if (lone.length)
    return prose`${whoHang(lone, list)} on one product for half of the revenue or more.`;
  if (best.length === 1) return prose``;
  return prose`No brand hangs on one product: the most that a single one makes of its brand’s revenue is ${share(max(best, (row) => row.share))}.`;
}

function whoHang(lone: readonly ProductRow[], list: Formats["list"]): string {
  if (lone.length > mostNamed) return "Some brands hang";
  return `${list(lone.map(({brand}) => brand))} ${lone.length === 1 ? "hangs" : "hang"}`;
}
