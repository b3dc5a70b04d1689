import {categoryIdOf} from "./catalogue.ts";
import {categories} from "./categories.ts";
import type {Demand} from "./demand.ts";
import {figures} from "./figures.ts";
import {type Random, createRandom} from "./random.ts";

/**
 * Files some products under categories without a code until exactly the wanted number of events
 * has none. Never the best-known ones; those with one event each fill the last gap.
 */
export function forgetCodes(demands: readonly Demand[], seed: number): void {
  const random = createRandom(seed, "codes");
  let left: number = figures.uncodedEvents;
  for (const demand of random.shuffle(demands.slice())) {
    const events = countEvents(demand);
    if (events > 60 || events > left) continue;
    forget(demand, random);
    left -= events;
  }
  if (left !== 0) throw new Error(`missing products to leave without a code: ${left} events`);
}

/** Events of all three types that a product's demand makes. */
function countEvents(demand: Demand): number {
  const {bought, boughtAtOnce, abandoned, unseen, repeats, browsed} = demand;
  return 3 * bought + 2 * boughtAtOnce + 2 * abandoned + unseen + repeats + browsed;
}

function forget({product}: Demand, random: Random): void {
  product.categoryId = categoryIdOf(categories.length + random.below(9));
  product.categoryCode = "";
}
