import {sum} from "d3";
import {allot, allotTable, drawCounts} from "./allot.ts";
import type {Product} from "./catalogue.ts";
import {type BrandFigures, bands, brands} from "./figures.ts";
import {type Random, at, createRandom} from "./random.ts";

/** What visitors do with one product, counted; a product's views are never fewer than needed. */
export interface Demand {
  readonly product: Product;
  /** Viewed, put in the cart, bought. */
  readonly bought: number;
  /** Viewed and bought with no cart between. */
  readonly boughtAtOnce: number;
  /** Viewed, put in the cart and left there. */
  readonly abandoned: number;
  /** Put in the cart from a list, not viewed. */
  readonly unseen: number;
  /** Viewed again by who had already put it in the cart or bought it. */
  readonly repeats: number;
  /** Viewed only. */
  readonly browsed: number;
}

/** Events by brand and band that meet both totals. */
export function allotBrandBands(): number[][] {
  return allotTable(
    brands.map((brand) => brand.views + brand.carts + brand.purchases),
    bands.map((band) => band.events),
    brands.map((brand) => brand.profile)
  );
}

/** Spreads each brand's views, carts and purchases over bands, then over products. */
export function makeDemand(
  products: readonly Product[],
  brandBands: readonly (readonly number[])[],
  seed: number
): Demand[] {
  const random = createRandom(seed, "demand");
  return brands.flatMap((brand, b) => {
    const events = at(brandBands, b);
    const purchases = tilt(brand, brand.purchases, brand.meanPrice, events);
    const viewMean = sum(events, (n, k) => (n * at(bandMiddles, k)) / sum(events));
    const carts = tilt(brand, brand.carts, (brand.meanPrice + viewMean) / 2, events);
    return bands.flatMap((_, k) => {
      const cell = products.filter((product) => product.brand === b && product.band === k);
      const views = at(events, k) - at(carts, k) - at(purchases, k);
      return spread(cell, views, at(carts, k), at(purchases, k), random);
    });
  });
}

/** Where prices within a band centre. */
const bandMiddles = [29, 73, 147, 330, 700, 1280];

/**
 * Splits a count over bands in proportion to their events, tilted by exp(−λ · price) so that the
 * mean price comes out as asked: the split nearest to the events' own that has this mean.
 */
function tilt(
  brand: BrandFigures,
  total: number,
  meanPrice: number,
  events: readonly number[]
): number[] {
  let low = -0.02;
  let high = 0.02;
  for (let i = 0; i < 60; ++i) {
    const middle = (low + high) / 2;
    const weights = tilted(events, middle);
    const mean = sum(weights, (weight, k) => weight * at(bandMiddles, k)) / sum(weights);
    if (mean > meanPrice) low = middle;
    else high = middle;
  }
  const counts = allot(total, tilted(events, low));
  if (counts.some((n, k) => n > at(events, k) / 2))
    throw new Error(`invalid mean price: ${meanPrice} (${brand.name})`);
  return counts;
}

function tilted(events: readonly number[], lambda: number): number[] {
  return events.map((n, k) => n * Math.exp(-lambda * at(bandMiddles, k)));
}

function spread(
  cell: readonly Product[],
  views: number,
  carts: number,
  purchases: number,
  random: Random
): Demand[] {
  const weights = cell.map((product) => product.weight);
  const buying = cell.map(
    ({weight, category}) => weight * category.buying * Math.exp(0.35 * random.normal())
  );
  const carting = cell.map(
    ({weight, category}) => weight * category.buying ** 0.5 * Math.exp(0.25 * random.normal())
  );
  const free = cell.map(() => Infinity);
  // Each product is seen at least once, so that all of them occur.
  const viewed = drawCounts(views - cell.length, weights, free, random).map((n) => n + 1);
  const bought = drawCounts(purchases, buying, viewed, random);
  const atOnce = drawCounts(Math.round(purchases * 0.08), buying, bought, random);
  const unseenTotal = Math.round(carts * 0.02);
  const unseen = drawCounts(unseenTotal, carting, free, random);
  const abandonedTotal = carts - unseenTotal - (purchases - sum(atOnce));
  const left = viewed.map((n, i) => n - at(bought, i));
  const abandoned = drawCounts(abandonedTotal, carting, left, random);
  const rest = left.map((n, i) => n - at(abandoned, i));
  const touched = rest.map((n, i) => Math.min(n, at(bought, i) + at(abandoned, i)));
  const repeats = drawCounts(
    Math.min(sum(touched), Math.round(views * 0.06)),
    carting,
    touched,
    random
  );
  return cell.map((product, i) => ({
    product,
    bought: at(bought, i) - at(atOnce, i),
    boughtAtOnce: at(atOnce, i),
    abandoned: at(abandoned, i),
    unseen: at(unseen, i),
    repeats: at(repeats, i),
    browsed: at(rest, i) - at(repeats, i)
  }));
}
