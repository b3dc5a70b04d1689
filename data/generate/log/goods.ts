import {categoryIdOf} from "../catalogue.ts";
import {categories} from "../categories.ts";
import {bands, brands as known} from "../figures.ts";
import {formatCents} from "../format.ts";
import {at, mix32, type Random} from "../random.ts";
import {createPicker, zipf} from "./picker.ts";
import type {LogSize} from "./size.ts";

/** A large catalogue as the bytes its rows are made of. */
export interface Goods {
  /** Pieces `product_id,category_id,category_code,brand,price,`, two to a product, one after another. */
  readonly bytes: Uint8Array;
  /** Where piece 2 · product + tag begins; one more than there are pieces. */
  readonly starts: Uint32Array;
  /** The second from which a product's second price holds. */
  readonly repriced: Float64Array;
  /** How readily it is bought; 1 on average. */
  readonly buying: Float32Array;
  /** What is often bought along with it. */
  readonly partner: Int32Array;
  /** The next product of the same category. */
  readonly neighbour: Int32Array;
  /** Draws a product by popularity. */
  pick(): number;
}

/** Products by falling popularity; every brand makes at least one. */
export function makeGoods(size: LogSize, start: number, end: number, random: Random): Goods {
  const {products, brands} = size;
  const pick = createPicker(zipf(products), random);
  const pickBrand = createPicker(zipf(brands), random);
  const pickShelf = createPicker(
    categories.map(({weight}) => weight),
    random
  );
  const pickBand = categories.map(({profile}) => createPicker(profile, random));
  const shelves = Int32Array.from({length: products}, pickShelf);
  const pieces: string[] = [];
  const repriced = new Float64Array(products);
  const buying = new Float32Array(products);
  for (let item = 0; item < products; ++item) {
    const shelf = at(shelves, item);
    const category = at(categories, shelf);
    const band = at(pickBand, shelf)();
    const brand = item < brands ? item : pickBrand();
    // As in the log REES46 published: a third of the products is filed where no code belongs.
    const uncoded = random.chance(0.32);
    const place = uncoded ? categories.length * 8 + random.below(60) : shelf * 8 + random.below(8);
    // Fibonacci hashing keeps few numbers far apart: ids differ and tell no rank.
    const id = 1_000_000 + (Math.imul(item, 0x9e3779b1) >>> 6);
    const cents = drawCents(band, random);
    const later = Math.round(cents * (0.85 + 0.3 * random.next()));
    const head = `${id},${categoryIdOf(place)},${uncoded ? "" : category.code},${brandName(brand)}`;
    pieces.push(`${head},${formatCents(cents)},`, `${head},${formatCents(later)},`);
    repriced[item] = start + Math.floor((end - start) * random.next());
    buying[item] = category.buying * (1.25 - 0.15 * band) * (0.7 + 0.6 * random.next());
  }
  scaleToMean(buying);
  return {
    ...joinPieces(pieces),
    repriced,
    buying,
    partner: Int32Array.from({length: products}, pick),
    neighbour: neighboursOf(shelves),
    pick
  };
}

function drawCents(band: number, random: Random): number {
  const {from, to} = at(bands, band);
  const low = Math.max(490, from * 100);
  const high = Math.min(260_000, to * 100);
  return Math.floor(low * (high / low) ** random.next());
}

/** The sample's brands, then made-up ones; a number makes each different. */
function brandName(brand: number): string {
  if (brand < known.length) return at(known, brand).name;
  const mixed = mix32(brand);
  const syllables = [0, 8].map((shift) => at(parts, (mixed >>> shift) % parts.length)).join("");
  return `${syllables}${brand.toString(36)}`;
}

const parts = "ar be co da el fi go hu il ja ka lu mo na or pa qi ru so ta um vi xo za".split(" ");

function scaleToMean(values: Float32Array): void {
  // By popularity, or the best sellers would move the mean of all events.
  const weights = zipf(values.length);
  let sum = 0;
  let weightSum = 0;
  weights.forEach((weight, i) => {
    sum += weight * at(values, i);
    weightSum += weight;
  });
  for (let i = 0; i < values.length; ++i) values[i] = (at(values, i) * weightSum) / sum;
}

function joinPieces(pieces: readonly string[]): {bytes: Uint8Array; starts: Uint32Array} {
  const starts = new Uint32Array(pieces.length + 1);
  pieces.forEach((piece, i) => (starts[i + 1] = at(starts, i) + piece.length));
  return {bytes: Buffer.from(pieces.join(""), "latin1"), starts};
}

function neighboursOf(shelves: Int32Array): Int32Array {
  const neighbour = new Int32Array(shelves.length);
  const last = new Map<number, number>();
  const first = new Map<number, number>();
  shelves.forEach((shelf, item) => {
    const before = last.get(shelf);
    if (before === undefined) first.set(shelf, item);
    else neighbour[before] = item;
    last.set(shelf, item);
  });
  for (const [shelf, item] of last) neighbour[item] = first.get(shelf) ?? item;
  return neighbour;
}
