import {sum} from "d3-array";
import type {BrandRow} from "../../../../src/chapters/brands/brand-report.ts";
import type {ComparedShare} from "../../../../src/statistics/compare-shares.ts";

/** The report of brands by their revenue: `{acer: 60, asus: 40}`; ten views for each dollar. */
export function reportOf(
  revenues: Readonly<Record<string, number>>,
  {brands = 0} = {}
): BrandRow[] {
  const all = sum(Object.values(revenues));
  const named = Object.keys(revenues).filter((brand) => !brand.startsWith("("));
  return Object.entries(revenues).map(([brand, revenue], i) => ({
    brand,
    views: revenue * 10,
    carts: revenue,
    purchases: revenue / 10,
    view_to_cart: 0.1,
    view_to_purchase: 0.01,
    revenue,
    share: all ? revenue / all : null,
    mean_price: 10,
    place: i + 1,
    all_revenue: all,
    all_views: all * 10,
    all_purchases: all / 10,
    brands: brands || named.length
  }));
}

/** A brand as its comparison with the others left it. */
export function compared(
  name: string,
  verdict: ComparedShare["verdict"],
  rate = 0.1
): ComparedShare {
  return {
    name,
    successes: rate * 1000,
    n: 1000,
    rate,
    low: rate - 0.01,
    high: rate + 0.01,
    others: 0.08,
    p: verdict === "level" ? 0.5 : 0.001,
    verdict
  };
}
