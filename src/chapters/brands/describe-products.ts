import {max} from "d3-array";
import {allOrNone} from "../../components/all-or-none.js";
import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {ProductRow} from "./brand-products.js";

/** Brands with fewer units sold are left out. */
const leastUnits = 20;
/** Up to this many brands are named. */
const mostNamed = 4;

/** The chosen brand's top product, or which brands depend on one product; nothing if too little is sold. */
export function describeProducts(
  products: Rows<ProductRow>,
  chosen: string,
  {count, list, money, percent}: Pick<Formats, "count" | "list" | "money" | "percent">
): DocumentFragment {
  const best = products.filter(
    ({brand, revenue, all_units}) => brand !== "(none)" && revenue > 0 && all_units >= leastUnits
  );
  const [first] = best;
  if (!first) return prose``;
  const share = (value: number | null | undefined) =>
    allOrNone(number("best_product_share", value, percent, {of: products}));
  if (chosen)
    return prose`${name(first.product)} earns the most: ${number("best_product", first.revenue * products.weight, money, {of: products})}${first.share !== null && prose`, ${share(first.share)} of ${chosen}’s revenue`}.`;
  // a brand that sells one product cannot but depend on it
  const several = best.filter(({share}) => share !== null && share < 1);
  const dependent = several.filter(({share}) => share! >= 0.5);
  if (dependent.length) return prose`${whoDepends(dependent, list)} revenue or more.`;
  if (best.length === 1 || several.length === 0) return prose``;
  const sold = prose`No brand with ${number("least_units", leastUnits * products.weight, count)} units sold or more`;
  return prose`${sold} ${several.length < best.length ? "and several products depends on one of them" : "depends on one product"}: the largest share of such a brand’s revenue from a single product is ${share(max(several, (row) => row.share))}.`;
}

function whoDepends(dependent: readonly ProductRow[], list: Formats["list"]): string {
  if (dependent.length > mostNamed) return "Some brands depend on one product for half of their";
  const names = list(dependent.map(({brand}) => brand));
  return dependent.length === 1
    ? `${names} depends on one product for half of its`
    : `${names} depend on one product each for half of their`;
}
