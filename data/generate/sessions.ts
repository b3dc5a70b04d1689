import {sum} from "d3";
import {makeBaskets, type Purchase} from "./baskets.ts";
import {drawCounts} from "./allot.ts";
import type {Demand} from "./demand.ts";
import {type Random, at, createRandom} from "./random.ts";
import type {Visit} from "./visits.ts";

/** One thing done with one product in a session, by its place in the list of demands. */
export interface Act {
  readonly item: number;
  readonly kind: "browse" | "abandon" | "unseen" | "buy" | "buyAtOnce";
  /** Further views of the same product later on. */
  repeats: number;
}

/** A visit and what is done in it, in order. */
export interface Session {
  readonly visit: Visit;
  readonly acts: readonly Act[];
}

/**
 * Deals all acts out to the visits. Baskets go to the visits readiest to buy, dear baskets rather
 * to those with a taste for them; abandoned carts come next; everyone else browses.
 */
export function makeSessions(
  demands: readonly Demand[],
  visits: readonly Visit[],
  seed: number
): Session[] {
  const random = createRandom(seed, "sessions");
  const baskets = makeBaskets(demands, seed);
  const left = listActs(demands, "abandon", (demand) => demand.abandoned, random);
  const unseen = listActs(demands, "unseen", (demand) => demand.unseen, random);
  const browsing = createPools(demands, random);
  const cartSessions = Math.round(left.length * 0.8);
  const ranked = rankByReadiness(visits, random);
  const buyers = matchTaste(ranked.slice(0, baskets.length), baskets, demands, random);
  const plans = ranked.map((visit, i): {visit: Visit; acts: Act[]} => {
    const basket = buyers.get(visit);
    if (basket) return {visit, acts: basket.map(toAct)};
    const act = i < baskets.length + cartSessions ? left.pop() : browsing.takeAny();
    if (!act) throw new Error("missing act: more visits than things to do");
    return {visit, acts: [act]};
  });
  for (const act of left) at(plans, random.below(baskets.length + cartSessions)).acts.push(act);
  for (const act of unseen) at(plans, random.below(baskets.length + cartSessions)).acts.push(act);
  browseMore(plans, baskets.length, baskets.length + cartSessions, browsing, random);
  addRepeats(plans, demands, random);
  return plans.map(({visit, acts}) => ({visit, acts: random.shuffle(acts)}));
}

function toAct({item, atOnce}: Purchase): Act {
  return {item, kind: atOnce ? "buyAtOnce" : "buy", repeats: 0};
}

function listActs(
  demands: readonly Demand[],
  kind: Act["kind"],
  count: (demand: Demand) => number,
  random: Random
): Act[] {
  return random.shuffle(
    demands.flatMap((demand, item) =>
      Array.from({length: count(demand)}, (): Act => ({item, kind, repeats: 0}))
    )
  );
}

/** Views with nothing after them, to be taken by category or any. */
interface Pools {
  size(): number;
  takeAny(): Act | undefined;
  takeLike(item: number): Act | undefined;
}

function createPools(demands: readonly Demand[], random: Random): Pools {
  const all = listActs(demands, "browse", (demand) => demand.browsed, random);
  const byShelf = new Map<string, Act[]>();
  const taken = new Set<Act>();
  const shelfOf = (item: number): string => at(demands, item).product.category.code;
  for (const act of all) {
    const pool = byShelf.get(shelfOf(act.item));
    if (pool) pool.push(act);
    else byShelf.set(shelfOf(act.item), [act]);
  }
  const pop = (pool: Act[]): Act | undefined => {
    let act = pool.pop();
    while (act && taken.has(act)) act = pool.pop();
    if (act) taken.add(act);
    return act;
  };
  const total = all.length;
  return {
    size: () => total - taken.size,
    takeAny: () => pop(all),
    takeLike: (item) => pop(byShelf.get(shelfOf(item)) ?? []) ?? pop(all)
  };
}

/** Sampling without replacement by weight: the largest of −1/w · exponential keys come first. */
function rankByReadiness(visits: readonly Visit[], random: Random): Visit[] {
  return visits
    .map((visit) => ({visit, key: Math.log(1 - random.next()) / visit.buying}))
    .sort((a, b) => b.key - a.key)
    .map(({visit}) => visit);
}

/** Source and state lean towards dear or cheap baskets, under much chance. */
function matchTaste(
  visits: readonly Visit[],
  baskets: readonly Purchase[][],
  demands: readonly Demand[],
  random: Random
): Map<Visit, Purchase[]> {
  const byTaste = visits
    .map((visit) => ({visit, score: tasteOf(visit) + 0.9 * random.normal()}))
    .sort((a, b) => a.score - b.score);
  const byWorth = baskets
    .map((basket) => ({basket, score: worthOf(basket, demands) + 0.4 * random.normal()}))
    .sort((a, b) => a.score - b.score);
  return new Map(byTaste.map(({visit}, i) => [visit, at(byWorth, i).basket]));
}

const richStates = new Set(["CA", "NY", "MA", "NJ", "WA", "CT", "MD", "CO", "DC"]);

function tasteOf({user}: Visit): number {
  return user.source.taste * 2 + (richStates.has(user.state.code) ? 0.3 : 0);
}

function worthOf(basket: readonly Purchase[], demands: readonly Demand[]): number {
  const bandWorth = [30, 75, 150, 330, 700, 1300];
  return Math.log(sum(basket, ({item}) => at(bandWorth, at(demands, item).product.band)));
}

/** What is left to look at goes to sessions that already have something, mostly in its category. */
function browseMore(
  plans: readonly {acts: Act[]}[],
  buying: number,
  carting: number,
  browsing: Pools,
  random: Random
): void {
  const weights = plans.map((_, i) => {
    const base = i < buying ? 1.5 : i < carting ? 0.9 : 0.3;
    return base * Math.exp(0.8 * random.normal());
  });
  const caps = weights.map(() => 25);
  drawCounts(browsing.size(), weights, caps, random).forEach((more, i) => {
    const {acts} = at(plans, i);
    const theme = at(acts, 0).item;
    for (let n = 0; n < more; ++n) {
      const act = random.chance(0.7) ? browsing.takeLike(theme) : browsing.takeAny();
      if (act) acts.push(act);
    }
  });
}

function addRepeats(
  plans: readonly {acts: readonly Act[]}[],
  demands: readonly Demand[],
  random: Random
): void {
  const left = demands.map((demand) => demand.repeats);
  const touched = plans.flatMap(({acts}) =>
    acts.filter((act) => act.kind === "buy" || act.kind === "buyAtOnce" || act.kind === "abandon")
  );
  for (const act of random.shuffle(touched)) {
    if (at(left, act.item) === 0) continue;
    left[act.item] = at(left, act.item) - 1;
    act.repeats += 1;
  }
  if (sum(left) !== 0) throw new Error(`missing acts for ${sum(left)} repeated views`);
}
