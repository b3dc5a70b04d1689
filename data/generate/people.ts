import {at, createRandom, type Random} from "./random.ts";
import type {LogEvent} from "./timeline.ts";
import type {User} from "./visits.ts";

/** A buyer as customers.csv has them; all that could name a person is made up of no real words. */
export interface Person {
  readonly user: User;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly city: string;
  readonly zip: string;
  /** ISO day. */
  readonly birthDate: string;
  readonly latitude: string;
  readonly longitude: string;
  /** Seconds since 1970. */
  readonly createdAt: number;
}

/** All who bought something, by id. */
export function makePeople(events: readonly LogEvent[], seed: number): Person[] {
  const random = createRandom(seed, "people");
  const arrivals = new Map<User, number>();
  const orders = new Map<User, number>();
  for (const {user, time, type} of events) {
    if (!arrivals.has(user)) arrivals.set(user, time);
    if (type === "purchase" && !orders.has(user)) orders.set(user, time);
  }
  const late = new Set<number>();
  while (late.size < lateSignUps) late.add(random.below(orders.size));
  return [...orders]
    .sort(([a], [b]) => a.id - b.id)
    .map(([user, ordered], i) => {
      const arrived = arrivals.get(user) ?? ordered;
      const createdAt = late.has(i)
        ? ordered + 600 + random.below(80_000)
        : signUp(arrived, random);
      return makePerson(user, i, createdAt, random);
    });
}

/** Accounts opened after their first order: something for the quality checks to find. */
export const lateSignUps = 12;

const twoWeeks = 14 * 86_400;
const fourYears = 4 * 365 * 86_400;

/** Three in five sign up on their first visit of the period, the others had an account before. */
function signUp(arrived: number, random: Random): number {
  if (random.chance(0.6)) return arrived - 5 - random.below(50);
  return arrived - twoWeeks - Math.floor(fourYears * random.next() ** 1.6);
}

function makePerson(user: User, serial: number, createdAt: number, random: Random): Person {
  const first = word(random, 2);
  const last = word(random, 3);
  const {latitude, longitude, zip} = user.state;
  // Days are counted in whole numbers so that a birth date never depends on a time zone.
  const born = (random.below(19_000) - 8_000) * 86_400_000;
  return {
    user,
    name: `${first} ${last}`,
    email: `${last}.${serial}@example.${at(["com", "org", "net"], serial % 3)}`.toLowerCase(),
    password: Array.from({length: 10}, () => at(passwordSigns, random.below(32))).join(""),
    address: `${1 + random.below(1_900)} ${word(random, 2)} ${at(ways, random.below(4))}`,
    city: `${word(random, 2)}${at(["burgh", "haven", "stead", "wick"], random.below(4))}`,
    zip: String(zip * 100 + random.below(100)).padStart(5, "0"),
    birthDate: new Date(born).toISOString().slice(0, 10),
    latitude: (latitude + 0.6 * random.normal()).toFixed(2),
    longitude: (longitude + 0.6 * random.normal()).toFixed(2),
    createdAt
  };
}

const passwordSigns = "abcdefghjkmnpqrstuvwxyzACEGHKM23";
const ways = ["Lane", "Road", "Row", "Walk"];
const onsets = "Br Dr Fj Gw Hr Kv Krz Lj Mv Pf Qu Skr Thr Tz Vl Vr Wr Xh Zv Zh".split(" ");
const joints = "bk df gv jn kz lq mz nq pv rz sk tv vz xl zg".split(" ");
const vowels = "a e i o u y ae oe".split(" ");
const closes = "kh lm nz qor rk sz tt vin xen zul".split(" ");

/** A pronounceable word of some syllables that no language has. */
function word(random: Random, syllables: number): string {
  let text = random.pick(onsets) + random.pick(vowels);
  for (let n = 1; n < syllables; ++n) text += random.pick(joints) + random.pick(vowels);
  return text + random.pick(closes);
}
