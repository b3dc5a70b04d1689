import {allot, cumulate, drawCounts, findInterval} from "./allot.ts";
import {type Calendar, buyingMood} from "./calendar.ts";
import {figures} from "./figures.ts";
import {type Random, at, createRandom} from "./random.ts";
import {type State, states} from "./states.ts";

/** Someone who comes to the shop; ids rise with the first visit, as accounts are numbered. */
export interface User {
  readonly id: number;
  readonly state: State;
  readonly source: Source;
  /** How readily this person buys. */
  readonly keenness: number;
}

/** One session's start; what happens in it is decided elsewhere. */
export interface Visit {
  readonly user: User;
  readonly time: number;
  /** 0 for the user's first visit in the period. */
  readonly nth: number;
  /** The larger, the likelier this visit ends in a purchase. */
  readonly buying: number;
}

/** Channels with their share of users, readiness to buy and taste for dear goods (in log price). */
export const sources = [
  {name: "Organic", share: 0.31, buying: 1.05, taste: 0},
  {name: "Google", share: 0.24, buying: 1.15, taste: 0.12},
  {name: "Facebook", share: 0.2, buying: 0.85, taste: -0.22},
  {name: "Affiliate", share: 0.15, buying: 1.2, taste: 0.3},
  {name: "Twitter", share: 0.1, buying: 0.7, taste: -0.15}
] as const;

export type Source = (typeof sources)[number];

/** All sessions' starts in order of time: exactly the wanted users, each with one or more. */
export function makeVisits(calendar: Calendar, seed: number): Visit[] {
  const random = createRandom(seed, "visits");
  const shares = placeVisits(random).sort((a, b) => at(a, 0) - at(b, 0));
  const people = random.shuffle(
    allot(
      figures.users,
      states.map((state) => state.people)
    ).flatMap((n, s) => Array<State>(n).fill(at(states, s)))
  );
  const sourceSums = cumulate(sources.map((source) => source.share));
  let id = 512_400_000;
  return shares
    .flatMap((own, u) => {
      id += 1 + random.below(2_300);
      const user: User = {
        id,
        state: at(people, u),
        source: at(sources, findInterval(sourceSums, random.next() * at(sourceSums, 4))),
        // Who comes often is also who buys.
        keenness: Math.exp(1.6 * random.normal()) * own.length ** 0.7
      };
      return own.map((share, nth) => {
        const time = calendar.timeAt(share);
        const buying = user.keenness * user.source.buying * (nth > 0 ? 2.4 : 1) * buyingMood(time);
        return {user, time, nth, buying};
      });
    })
    .sort((a, b) => a.time - b.time || a.user.id - b.user.id);
}

/** For each user the places of the visits in [0, 1), near to each other in time. */
function placeVisits(random: Random): number[][] {
  const activity = Array.from({length: figures.users}, () => Math.exp(1.5 * random.normal()));
  const caps = activity.map(() => 23);
  const extra = drawCounts(figures.sessions - figures.users, activity, caps, random);
  return extra.map((more) => {
    const own = [random.next()];
    for (let n = 0; n < more; ++n) own.push(nextPlace(at(own, n), random));
    return own.sort((a, b) => a - b);
  });
}

/**
 * A step either way from the last place, mirrored at the ends, so that all places stay uniform:
 * two in five come back within days, the others whenever.
 */
function nextPlace(place: number, random: Random): number {
  const mean = random.chance(0.4) ? 0.015 : 0.22;
  const step = 0.0004 - mean * Math.log(1 - random.next());
  const next = Math.abs(random.chance(0.5) ? place + step : place - step) % 2;
  return next < 1 ? next : Math.min(2 - next, 1 - 2 ** -32);
}
