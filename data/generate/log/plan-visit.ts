import type {Random} from "../random.ts";
import type {Goods} from "./goods.ts";
import type {LogSize} from "./size.ts";

/** Codes of event types; an event is told by product · 4 + type. */
export const types = {view: 0, cart: 1, purchase: 2} as const;

/** Decides what happens in one visit after another until all rows are given out. */
export interface Planner {
  /**
   * Fills `whats` and `offsets` (seconds since the visit's start, rising, never past `last`) with
   * the next visit's events and returns how many there are.
   */
  plan(mood: number, last: number): number;
  readonly whats: Int32Array;
  readonly offsets: Int32Array;
}

/** Visits of the sample's kind: products looked at, some put in the cart, some of these bought. */
export function createPlanner(size: LogSize, goods: Goods, random: Random): Planner {
  const whats = new Int32Array(maxEvents);
  const offsets = new Int32Array(maxEvents);
  const {next} = random;
  let rowsLeft = size.rows;
  let visitsLeft = size.sessions;
  return {
    whats,
    offsets,
    plan(mood, last) {
      // One row is kept for each visit to come; the last visits share out what is left.
      const most = Math.min(maxEvents, rowsLeft - (visitsLeft - 1));
      const even = visitsLeft <= evenVisits;
      const room = even ? Math.min(most, Math.floor(rowsLeft / visitsLeft)) : most;
      const acts = even ? room : drawActs(rowsLeft / visitsLeft / rowsPerAct, next());
      let events = 0;
      let item = goods.pick();
      let along = false;
      for (let act = 0; act < acts && events < room; ++act) {
        whats[events++] = item * 4 + types.view;
        const luck = along ? 0 : next();
        along = false;
        const buys = buyShare * mood * goods.buying[item]!;
        if (luck < buys + cartShare && events < room) whats[events++] = item * 4 + types.cart;
        if (luck < buys && events < room) {
          whats[events++] = item * 4 + types.purchase;
          along = next() < 0.1;
        }
        item = along ? goods.partner[item]! : nextItem(item, goods, next());
      }
      rowsLeft -= events;
      visitsLeft -= 1;
      pace(offsets, events, last, next);
      return events;
    }
  };
}

const maxEvents = 200;
const evenVisits = 100;
const buyShare = 0.094;
const cartShare = 0.135;
const rowsPerAct = 1 + cartShare + 2 * buyShare;

/** Geometric with the mean asked for. */
function drawActs(mean: number, luck: number): number {
  if (mean <= 1) return 1;
  return 1 + Math.floor(Math.log(1 - luck) / Math.log(1 - 1 / mean));
}

/** The same product again, the next on its shelf, or another by popularity. */
function nextItem(item: number, goods: Goods, luck: number): number {
  if (luck < 0.25) return item;
  return luck < 0.6 ? goods.neighbour[item]! : goods.pick();
}

/** Pauses of about a minute, few long ones; a second each where the period is about to end. */
function pace(offsets: Int32Array, events: number, last: number, next: () => number): void {
  let clock = 0;
  for (let i = 0; i < events; ++i) {
    offsets[i] = clock;
    const luck = next();
    const pause = 3 + Math.floor(240 * luck * luck * luck);
    clock += clock + pause + events - i > last ? 1 : pause;
  }
}
