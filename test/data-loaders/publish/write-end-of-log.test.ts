import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import type {Engine} from "../../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {endOfLogFile, writeEndOfLog} from "../../../data-loaders/publish/write-end-of-log.ts";
import type {EndOfLog} from "../../../src/model/end-of-log.ts";

interface Event {
  /** Seconds since 1970. */
  readonly at: number;
  readonly type: string;
  readonly brand: string | null;
  readonly code: string | null;
  readonly price: number | null;
}

let folder: string;
let engine: Engine;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-"));
  engine = await openEngine();
});

afterEach(async () => {
  await engine.close();
  await rm(folder, {recursive: true, force: true});
});

/** Seven minutes after midnight two hours east of UTC, so that the last minutes begin on the day before. */
const end = Date.UTC(2024, 4, 10, 22, 7, 13) / 1000;
const east = 2 * 3600;

/** Events up to the end, the i-th so many seconds before it. */
function someEvents(n: number, secondsBefore: (i: number) => number, brands: number): Event[] {
  return Array.from({length: n}, (_, i) => ({
    at: end - secondsBefore(i),
    type: ["view", "cart", "purchase", "view", "remove_from_cart"][i % 5]!,
    brand: i % 7 === 3 ? null : `b${(i * 37 + Math.floor(i / 29)) % brands}`,
    code: i % 11 === 5 ? null : `c${Math.floor(i / 3) % 20}.x`,
    price: i % 13 === 7 ? null : 1.5 + (i % 9)
  }));
}

/** Lets the engine see events of a day and after, as a build does. */
const openerOf = (events: readonly Event[]) => async (first: string) => {
  const rows = events.map(
    ({at, type, brand, code, price}) =>
      `(make_timestamp(${at * 1e6}), make_timestamp(${(at + east) * 1e6}), ${[type, brand, code].map((text) => (text === null ? "NULL" : literal(text))).join(", ")}, ${price ?? "NULL"})`
  );
  await engine.run(`CREATE OR REPLACE VIEW events AS
    SELECT * FROM (VALUES ${rows.join(", ")}) AS e (event_time, local_time, event_type, brand, category_code, price)
    WHERE local_time >= DATE ${literal(first)} -- from this day on`);
};

async function read(): Promise<EndOfLog> {
  return JSON.parse(await readFile(join(folder, endOfLogFile), "utf8")) as EndOfLog;
}

/** Cells as texts, each with what it counts. */
function cellsOf({cells, hours}: EndOfLog) {
  const texts = (own: EndOfLog["cells"] | EndOfLog["hours"], at: readonly number[]) =>
    at.map(
      (when, i) =>
        `${when} ${own.types[own.type[i]!]} ${own.brands[own.brand[i]!]} ${own.categories[own.category[i]!]}: ${own.count[i]}, ${own.revenue[i]!.toFixed(2)}`
    );
  return {windows: texts(cells, cells.window).sort(), hours: texts(hours, hours.hour).sort()};
}

/** The same, counted from the events. */
function expectCells(events: readonly Event[], seconds: number) {
  const recent = events.filter(({at}) => at >= end + 1 - 900);
  const most = (key: (event: Event) => string, n: number) => {
    const counts = new Map<string, number>();
    for (const event of recent) counts.set(key(event), (counts.get(key(event)) ?? 0) + 1);
    return [...counts]
      .sort(([a, n1], [b, n2]) => n2 - n1 || (a < b ? -1 : 1))
      .slice(0, n)
      .map(([name]) => name);
  };
  const brandOf = ({brand}: Event) => brand ?? "(none)";
  const categoryOf = ({code}: Event) => code?.split(".")[0] ?? "(none)";
  const [brands, categories] = [most(brandOf, 24), most(categoryOf, 16)];
  const group = (own: readonly Event[], when: (event: Event) => number) => {
    const sums = new Map<string, [number, number]>();
    for (const event of own) {
      const brand = brands.includes(brandOf(event)) ? brandOf(event) : "(other)";
      const category = categories.includes(categoryOf(event)) ? categoryOf(event) : "(other)";
      const key = `${when(event)} ${event.type} ${brand} ${category}`;
      const [n, sum] = sums.get(key) ?? [0, 0];
      sums.set(key, [n + 1, sum + (event.type === "purchase" ? (event.price ?? 0) : 0)]);
    }
    return Array.from(sums, ([key, [n, sum]]) => `${key}: ${n}, ${sum.toFixed(2)}`).sort();
  };
  const dayOf = (at: number) => new Date((at + east) * 1000).toISOString().slice(0, 10);
  return {
    windows: group(recent, ({at}) => Math.floor(at / seconds)),
    hours: group(
      events.filter(({at}) => dayOf(at) === dayOf(end)),
      ({at}) => new Date((at + east) * 1000).getUTCHours()
    )
  };
}

test("holds the last fifteen minutes by two seconds, and the last day, with the largest names", async () => {
  const events = someEvents(900, (i) => Math.floor((i * 41) % 5000), 60);
  const open = openerOf(events);
  await open("2024-05-11");
  await writeEndOfLog(engine, folder, open);
  const written = await read();
  expect(written).toMatchObject({windowSeconds: 2, to: (end + 1) * 1000, day: "2024-05-11"});
  expect(cellsOf(written)).toEqual(expectCells(events, 2));
  expect(written.cells.brands).toContain("(other)");
  expect(written.hours.hour.every((hour) => hour === 0)).toBe(true);
});

test("takes longer windows where there are many events", async () => {
  const events = someEvents(9000, (i) => i % 890, 60);
  const open = openerOf(events);
  await open("2024-05-10");
  await writeEndOfLog(engine, folder, open);
  const written = await read();
  expect(written.windowSeconds).toBeGreaterThan(2);
  expect(written.cells.count.length).toBeLessThan(7000);
  expect(written.cells.count.reduce((sum, n) => sum + n, 0)).toBe(
    events.filter(({at}) => at >= written.to / 1000 - 900).length
  );
  expect(written.to % (written.windowSeconds * 1000)).toBe(0);
});

test("is empty where there is no log", async () => {
  await writeEndOfLog(engine, folder, undefined);
  expect(await read()).toMatchObject({to: 0, cells: {window: []}, hours: {hour: []}});
});
