import {companions} from "./categories.ts";
import type {Demand} from "./demand.ts";
import {type Random, at, createRandom} from "./random.ts";

/** One purchase, by its place in the list of demands. */
export interface Purchase {
  readonly item: number;
  readonly atOnce: boolean;
}

/** Groups all purchases into baskets of different products, some of which go together. */
export function makeBaskets(demands: readonly Demand[], seed: number): Purchase[][] {
  const random = createRandom(seed, "baskets");
  const stock = createStock(demands, random);
  const baskets = [...pairProducts(demands, stock), ...pairCategories(demands, stock, random)];
  const singles = random.shuffle(stock.flatMap((purchases) => purchases.splice(0)));
  for (const purchase of singles) {
    const joins = baskets.length > 0 && random.chance(0.15);
    const basket = joins ? random.pick(baskets) : undefined;
    if (basket && basket.every(({item}) => item !== purchase.item)) basket.push(purchase);
    else baskets.push([purchase]);
  }
  return random.shuffle(baskets);
}

type Stock = Purchase[][];

function createStock(demands: readonly Demand[], random: Random): Stock {
  return demands.map(({bought, boughtAtOnce}, item) =>
    random.shuffle([
      ...Array.from({length: bought}, () => ({item, atOnce: false})),
      ...Array.from({length: boughtAtOnce}, () => ({item, atOnce: true}))
    ])
  );
}

/** The best sellers of two categories that go together: strong pairs first, then ever weaker ones. */
function pairProducts(demands: readonly Demand[], stock: Stock): Purchase[][] {
  const baskets: Purchase[][] = [];
  for (const companion of companions) {
    const leaders = bestSellers(demands, stock, companion.of);
    const followers = bestSellers(demands, stock, companion.with);
    const pairs = Math.min(8, leaders.length, followers.length);
    for (let rank = 0; rank < pairs; ++rank) {
      const a = at(stock, at(leaders, rank));
      const b = at(stock, at(followers, rank));
      const share = Math.min(0.6, companion.share * 3) * 0.85 ** rank;
      for (let n = Math.round(share * Math.min(a.length, b.length)); n > 0; --n)
        baskets.push(take(a, b));
    }
  }
  return baskets;
}

/** Any product of a category with any of one that goes with it. */
function pairCategories(demands: readonly Demand[], stock: Stock, random: Random): Purchase[][] {
  const baskets: Purchase[][] = [];
  for (const companion of companions) {
    const leaders = itemsOf(demands, companion.of).flatMap((item) =>
      at(stock, item).map(() => item)
    );
    for (const item of random.shuffle(leaders)) {
      if (!random.chance(companion.share * 0.6)) continue;
      const others = itemsOf(demands, companion.with).filter((i) => at(stock, i).length > 0);
      const leader = at(stock, item);
      if (leader.length === 0 || others.length === 0) continue;
      baskets.push(take(leader, at(stock, random.pick(others))));
    }
  }
  return baskets;
}

function itemsOf(demands: readonly Demand[], code: string): number[] {
  return demands.flatMap(({product}, item) => (product.category.code === code ? [item] : []));
}

function bestSellers(demands: readonly Demand[], stock: Stock, code: string): number[] {
  return itemsOf(demands, code)
    .filter((item) => at(stock, item).length >= 4)
    .sort((a, b) => at(stock, b).length - at(stock, a).length || a - b);
}

function take(...piles: Purchase[][]): Purchase[] {
  return piles.map((pile) => {
    const purchase = pile.pop();
    if (!purchase) throw new Error("missing purchase: the pile is empty");
    return purchase;
  });
}
