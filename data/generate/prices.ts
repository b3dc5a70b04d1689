import {sum} from "d3";
import {saleWeek} from "./calendar.ts";
import type {Demand} from "./demand.ts";
import {bands, brands, figures} from "./figures.ts";
import {type Random, at, createRandom} from "./random.ts";
import type {LogEvent} from "./timeline.ts";

/** A stretch of days in which one product has one price. */
interface Tag {
  readonly item: number;
  /** First second it holds. */
  readonly from: number;
  /** Change against the base price. */
  readonly factor: number;
  purchases: number;
  cents: number;
}

/** What products cost and when. */
export interface Prices {
  /** Price in cents of each event, in the order of the events. */
  readonly ofEvents: readonly number[];
  /** Price in cents of each product at the period's end. */
  readonly atEnd: readonly number[];
}

/**
 * Prices that stay in each product's band and give every brand its revenue to the cent: places
 * within the bands are bent by one exponent per brand until the sum is near, then tags under
 * which a single purchase was made take up the rest, none by more than 2 %.
 */
export function makePrices(
  demands: readonly Demand[],
  events: readonly LogEvent[],
  seed: number
): Prices {
  const random = createRandom(seed, "prices");
  const tags = demands.map((_, item) => makeTags(item, random));
  const tagOf = events.map(({item, time}) => findTag(at(tags, item), time));
  events.forEach(({type}, i) => {
    if (type === "purchase") at(tagOf, i).purchases += 1;
  });
  brands.forEach(({revenue}, brand) => {
    const own = tags.flat().filter((tag) => at(demands, tag.item).product.brand === brand);
    if (revenue === null) setCents(own, demands, 1);
    else meetRevenue(own, demands, revenue * 100, random);
  });
  return {
    ofEvents: tagOf.map((tag) => tag.cents),
    atEnd: tags.map((own) => at(own, own.length - 1).cents)
  };
}

const day = 86_400;
const periodStart = Date.parse(figures.firstDay) / 1000;
const saleStart = Date.parse(saleWeek.from) / 1000;
const saleEnd = Date.parse(saleWeek.until) / 1000;

/** Half of all products keep their price; the others change a little, a fifth are cut in the sale. */
function makeTags(item: number, random: Random): Tag[] {
  const tags: Tag[] = [newTag(item, periodStart, 1)];
  if (random.chance(0.3)) {
    const change = 1 + (random.chance(0.6) ? -1 : 1) * (0.02 + 0.06 * random.next());
    tags.push(newTag(item, periodStart + day * (10 + random.below(45)), change));
  }
  const before = at(tags, tags.length - 1).factor;
  if (random.chance(0.2)) {
    tags.push(newTag(item, saleStart, before * (0.82 + 0.1 * random.next())));
    tags.push(newTag(item, saleEnd, before));
  }
  if (random.chance(0.15)) {
    const change = before * (0.93 + 0.05 * random.next());
    tags.push(newTag(item, saleEnd + day * (30 + random.below(50)), change));
  }
  return tags;
}

function newTag(item: number, from: number, factor: number): Tag {
  return {item, from, factor, purchases: 0, cents: 0};
}

function findTag(tags: readonly Tag[], time: number): Tag {
  const tag = tags.findLast(({from}) => from <= time);
  if (!tag) throw new Error(`missing price at ${time}`);
  return tag;
}

function meetRevenue(
  tags: readonly Tag[],
  demands: readonly Demand[],
  revenue: number,
  random: Random
): void {
  let low = 0.2;
  let high = 5;
  for (let i = 0; i < 60; ++i) {
    const exponent = (low + high) / 2;
    setCents(tags, demands, exponent);
    if (takings(tags) > revenue) low = exponent;
    else high = exponent;
  }
  let rest = revenue - takings(tags);
  for (const tag of random.shuffle(tags.filter(({purchases}) => purchases === 1))) {
    const {from, to} = centsOf(demands, tag.item);
    const most = Math.floor(tag.cents * 0.02);
    const change = clamp(clamp(rest, -most, most), from - tag.cents, to - tag.cents);
    tag.cents += change;
    rest -= change;
  }
  if (rest !== 0) throw new Error(`invalid revenue: ${rest} cents could not be placed`);
}

function setCents(tags: readonly Tag[], demands: readonly Demand[], exponent: number): void {
  for (const tag of tags) {
    const {from, to} = centsOf(demands, tag.item);
    const place = at(demands, tag.item).product.place ** exponent;
    const base = from * (to / from) ** place;
    tag.cents = clamp(Math.round(base * tag.factor), from, to);
  }
}

function takings(tags: readonly Tag[]): number {
  return sum(tags, (tag) => tag.purchases * tag.cents);
}

/** The cheapest thing costs 4.90, the dearest below 2,600. */
function centsOf(demands: readonly Demand[], item: number): {from: number; to: number} {
  const band = at(bands, at(demands, item).product.band);
  return {from: Math.max(490, band.from * 100), to: Math.min(260_000, band.to * 100) - 1};
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
