import type {BandRow} from "../../../../src/chapters/categories/price-band-totals.ts";

/** A price band with nothing but what is given. */
export function band(price_band: string, of: Partial<BandRow> = {}): BandRow {
  return {
    price_band,
    interactions: 0,
    views: 0,
    carts: 0,
    purchases: 0,
    view_to_cart: null,
    view_to_purchase: null,
    units: 0,
    revenue: 0,
    ...of
  };
}
