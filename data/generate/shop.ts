import {type Calendar, createCalendar} from "./calendar.ts";
import {makeCatalogue, type Product} from "./catalogue.ts";
import {allotBrandBands, makeDemand} from "./demand.ts";
import {figures} from "./figures.ts";
import {forgetCodes} from "./forget-codes.ts";
import {makePrices} from "./prices.ts";
import {createRandom} from "./random.ts";
import {makeSessions} from "./sessions.ts";
import {type LogEvent, makeTimeline} from "./timeline.ts";
import {makeVisits} from "./visits.ts";

/** The whole sample before it is written: who came when, did what, at which price. */
export interface Shop {
  readonly calendar: Calendar;
  readonly products: readonly Product[];
  /** In order of time; an event's item is the product's place in the list. */
  readonly events: readonly (LogEvent & {readonly cents: number})[];
  /** Price in cents of each product at the period's end. */
  readonly priceAtEnd: readonly number[];
}

/** Makes the shop top-down: totals, then brands and bands, products, sessions, times, prices. */
export function makeShop(seed: number): Shop {
  const brandBands = allotBrandBands();
  const demands = makeDemand(makeCatalogue(brandBands, seed), brandBands, seed);
  forgetCodes(demands, seed);
  const random = createRandom(seed, "calendar");
  const calendar = createCalendar(figures.firstDay, figures.lastDay, random);
  const sessions = makeSessions(demands, makeVisits(calendar, seed), seed);
  const timeline = makeTimeline(sessions, calendar, seed);
  const prices = makePrices(demands, timeline, seed);
  return {
    calendar,
    products: demands.map((demand) => demand.product),
    events: timeline.map((event, i) => ({...event, cents: prices.ofEvents[i] ?? 0})),
    priceAtEnd: prices.atEnd
  };
}
