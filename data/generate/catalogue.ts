import {allot} from "./allot.ts";
import {type Category, categories} from "./categories.ts";
import {bands, brands, figures} from "./figures.ts";
import {type Random, at, createRandom} from "./random.ts";

/** A product: one brand, one category, one price band for good. */
export interface Product {
  readonly id: number;
  readonly brand: number;
  readonly band: number;
  readonly category: Category;
  readonly title: string;
  /** Interest in it; Zipf-like within its brand and band. */
  readonly weight: number;
  /** Place of its base price within the band, 0 to 1. */
  readonly place: number;
  /** The category the shop files it under; the code is empty where the shop forgot it. */
  categoryId: string;
  categoryCode: string;
}

/** All products, as many to a brand and band as it has events. */
export function makeCatalogue(brandBands: readonly (readonly number[])[], seed: number): Product[] {
  const random = createRandom(seed, "catalogue");
  const cells = brandBands.flatMap((row, brand) =>
    row.map((events, band) => ({brand, band, events}))
  );
  const sizes = allot(
    figures.products,
    cells.map((cell) => cell.events)
  );
  const products: Product[] = [];
  cells.forEach(({brand, band}, c) => {
    const shelves = shelvesOf(brand, band);
    const ranks = allot(
      at(sizes, c),
      shelves.map((shelf) => shelf.share)
    );
    const owners = random.shuffle(ranks.flatMap((n, s) => Array<number>(n).fill(s)));
    owners.forEach((owner, rank) => {
      const {category} = at(shelves, owner);
      products.push(makeProduct(brand, band, category, rank, products.length, random));
    });
  });
  return products;
}

/** REES46's way: ids that tell the category apart, in jumps. */
export function categoryIdOf(index: number): string {
  return String(2053013552326770905n + BigInt(index) * 41_106_837n * 613n);
}

function shelvesOf(brand: number, band: number): {category: Category; share: number}[] {
  const name = at(brands, brand).name;
  const shelves = categories
    .filter((category) => category.brands.split(" ").includes(name))
    .map((category) => ({category, share: category.weight * at(category.profile, band)}))
    .filter((shelf) => shelf.share > 0);
  if (shelves.length === 0) throw new Error(`missing category: ${name}, band ${band}`);
  return shelves;
}

function makeProduct(
  brand: number,
  band: number,
  category: Category,
  rank: number,
  serial: number,
  random: Random
): Product {
  const shelf = categories.indexOf(category);
  // Serial numbers are spread over the category's range: ids must not betray popularity.
  const id = 1_000_000 + shelf * 1_300_000 + ((serial * 7919) % 10_007) * 13 + (shelf % 13);
  return {
    id,
    brand,
    band,
    category,
    title: makeTitle(at(brands, brand).name, category, random),
    weight: 1 / (rank + 1.3) ** 1.15,
    place: band === bands.length - 1 ? random.next() ** 2.5 : random.next(),
    categoryId: categoryIdOf(shelf),
    categoryCode: category.code
  };
}

const starts = ["Al", "Bre", "Cor", "Del", "Er", "Fen", "Gal", "Hal", "Is", "Jor", "Kes", "Lum"];
const middles = ["a", "ani", "e", "ivo", "o", "ora", "u", "yri"];
const ends = ["dia", "dor", "lis", "mar", "nex", "ra", "ric", "son", "tis", "va", "vex", "xa"];
const sizes = ["", " Mini", " Plus", " Pro", " Max", " Lite", " SE", " II"];

function makeTitle(brand: string, category: Category, random: Random): string {
  const series = `${random.pick(starts)}${random.pick(middles)}${random.pick(ends)}`;
  const model = 10 + random.below(890);
  const maker = brand.length <= 3 ? brand.toUpperCase() : brand[0]?.toUpperCase() + brand.slice(1);
  return `${maker} ${series} ${model}${random.pick(sizes)} ${category.noun}`;
}
