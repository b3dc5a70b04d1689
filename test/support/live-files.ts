import {mkdir, readdir, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {LiveDay, LiveHours, LiveMinute, LiveNow, LiveWindows} from "../../src/model/live.ts";

/** One event of a stream; its time in milliseconds since 1970. */
export interface LiveEvent {
  readonly at: number;
  readonly type: string;
  readonly brand: string;
  readonly category: string;
  readonly price: number;
}

/** The files of `live/` at a moment. */
export interface LiveFolder {
  readonly now: LiveNow;
  readonly minutes: readonly LiveMinute[];
  readonly day: LiveDay;
}

export interface LiveFolderOptions {
  /** The moment. */
  readonly made: number;
  /** Brands that are counted by themselves in all files; */
  readonly brands?: readonly string[];
  /** or else so many of those with most events in the fifteen minutes up to each file's end. */
  readonly most?: number;
  readonly windowSeconds?: number;
  /** Since when the file of now has windows; as of the first minute without a file unless given. */
  readonly from?: number;
  /** Whatever else the file of now should say. */
  readonly now?: Partial<LiveNow>;
}

const watermarkSeconds = 10;
const day = 86_400_000;

/** Events at random, the same for the same seed, of four types and as many brands and categories as asked for. */
export function randomEvents(
  seed: number,
  {from, to, n, brands = 6}: {from: number; to: number; n: number; brands?: number}
): LiveEvent[] {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const pick = (most: number) => Math.floor(random() * most);
  for (let i = 0; i < 5; ++i) random();
  return Array.from({length: n}, () => ({
    at: from + pick(to - from),
    type: ["view", "view", "view", "cart", "remove_from_cart", "purchase"][pick(6)]!,
    brand: ["samsung", "apple", "xiaomi", "huawei", "(none)", "lucente", "oppo", "lg"][
      pick(brands)
    ]!,
    category: ["electronics", "appliances", "computers"][pick(3)]!,
    price: 1 + pick(99_900) / 100
  })).sort((a, b) => a.at - b.at);
}

/** What a follower would have written of some events; days are those of UTC. */
export function liveFolder(
  events: readonly LiveEvent[],
  {made, brands, most = 24, windowSeconds = 2, from, now = {}}: LiveFolderOptions
): LiveFolder {
  const seen = events.filter(({at}) => at <= made);
  const newest = Math.max(...seen.map(({at}) => at));
  const watermark = newest - watermarkSeconds * 1000;
  const windowOf = ({at}: LiveEvent) => Math.floor(at / 1000 / windowSeconds);
  const minuteOf = ({at}: LiveEvent) => Math.floor(at / 60_000);
  const open = Math.floor(watermark / 60_000);
  const minutes = [...new Set(seen.map(minuteOf))].filter((m) => m < open && m >= open - 15);
  const namesAt = (end: number) =>
    brands ?? largest(seen.filter(({at}) => at >= end - 15 * 60_000 && at < end)).slice(0, most);
  const cells = (own: readonly LiveEvent[], end: number): LiveWindows => {
    const {at, ...columns} = count(own, windowOf, namesAt(end));
    return {...columns, window: at};
  };
  const date = new Date(watermark).toISOString().slice(0, 10);
  const start = Date.parse(date);
  const today = seen.filter(({at}) => at >= start && at < start + day);
  const {at: hour, ...columns} = count(today, ({at}) => new Date(at).getUTCHours(), namesAt(made));
  const hours: LiveHours = {...columns, hour};
  return {
    now: {
      version: 1,
      made,
      topic: "events",
      timeZone: "UTC",
      windowSeconds,
      watermarkSeconds,
      rate: seen.filter(({at}) => at > made - 10_000).length / 10,
      watermark,
      late: 3,
      bad: 2,
      ahead: 1,
      lag: 4,
      received: seen.length,
      started: events[0]!.at,
      state: {kind: "following"},
      minutes,
      report: "a",
      cells: cells(
        seen.filter(({at}) => at >= (from ?? open * 60_000)),
        made
      ),
      ...now
    },
    minutes: minutes.map((minute) => ({
      version: 1,
      made,
      minute,
      windowSeconds,
      cells: cells(
        seen.filter((event) => minuteOf(event) === minute),
        (minute + 1) * 60_000
      )
    })),
    day: {version: 1, made, day: date, from: events[0]!.at, cells: hours}
  };
}

/** Writes the files whole, the file of now last, and removes those that are not among them. */
export async function writeLive(folder: string, {now, minutes, day}: LiveFolder): Promise<void> {
  await mkdir(folder, {recursive: true});
  const files = new Map<string, object>([
    ...minutes.map((minute) => [`minute-${minute.minute}.json`, minute] as const),
    ["day.json", day],
    ["now.json", now]
  ]);
  for (const [name, content] of files) await writeWhole(folder, name, JSON.stringify(content));
  for (const name of await readdir(folder))
    if (!files.has(name)) await rm(join(folder, name), {force: true});
}

/** Writes one file under another name first, so that nobody reads half of it. */
export async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, `.${name}`), text);
  await rename(join(folder, `.${name}`), join(folder, name));
}

/** Brands by their events, most first. */
function largest(events: readonly LiveEvent[]): string[] {
  const counts = new Map<string, number>();
  for (const {brand} of events) counts.set(brand, (counts.get(brand) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([brand]) => brand);
}

function count(
  events: readonly LiveEvent[],
  timeOf: (event: LiveEvent) => number,
  kept: readonly string[]
) {
  const nameOf = ({brand}: LiveEvent) => (kept.includes(brand) ? brand : "(other)");
  const names = (of: (event: LiveEvent) => string) => [...new Set(events.map(of))].sort();
  const types = names(({type}) => type);
  const brands = names(nameOf);
  const categories = names(({category}) => category);
  const cells = new Map<string, number[]>();
  for (const event of events) {
    const place = [
      timeOf(event),
      types.indexOf(event.type),
      brands.indexOf(nameOf(event)),
      categories.indexOf(event.category)
    ];
    const cell = cells.get(place.join()) ?? [...place, 0, 0];
    cell[4]! += 1;
    if (event.type === "purchase") cell[5]! += event.price;
    cells.set(place.join(), cell);
  }
  const [at, type, brand, category, n, sums] = [0, 1, 2, 3, 4, 5].map((i) =>
    Array.from(cells.values(), (cell) => cell[i]!)
  ) as [number[], number[], number[], number[], number[], number[]];
  const revenue = sums.map((sum) => Math.round(sum * 100) / 100);
  return {types, brands, categories, at, type, brand, category, count: n, revenue};
}
