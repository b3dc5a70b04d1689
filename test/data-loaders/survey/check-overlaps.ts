import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {expect} from "vitest";
import {ingest} from "../../../data-loaders/build/ingest.ts";
import {readConfig} from "../../../data-loaders/config.ts";
import {UserError} from "../../../data-loaders/user-error.ts";
import {readStore} from "../../support/read-store.ts";
import type {Dialect, Line} from "./random-dialects.ts";
import {dialects, encode, expectRefusal, mappingOf, timeOf, told} from "./random-dialects.ts";

const products = ["A-7", "00815", "café"] as const;

/** An order of a shop, hours after the one before. */
const orders = fc.array(
  fc.record({
    hours: fc.integer({min: 1, max: 400}),
    customer: fc.option(fc.integer({min: 1, max: 40_000}), {nil: undefined}),
    // a till may scan twice, but exports of one order differ in nothing else
    sold: fc.uniqueArray(fc.integer({min: 0, max: products.length - 1}), {minLength: 1}),
    cents: fc.integer({min: 100, max: 3_000_000}),
    // each export has another amount of it
    changes: fc.boolean()
  }),
  {minLength: 2, maxLength: 12}
);

/** Where an export begins and ends, as parts of all orders; the first and the last reach the ends. */
const cuts = fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), dialects), {
  minLength: 2,
  maxLength: 3
});

/**
 * Writes the orders of a shop into exports that overlap, each in a dialect of its own, and checks that each order
 * counts once.
 */
export async function checkOverlaps(numRuns: number): Promise<void> {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(orders, cuts, async (shop, exports) => {
      const folder = await mkdtemp(join(tmpdir(), "daybook-overlaps-"));
      try {
        if (await checkShop(shop, exports, folder)) ++read;
      } finally {
        await rm(folder, {recursive: true, force: true});
      }
    }),
    {numRuns}
  );
  expect(read).toBeGreaterThan(numRuns / 4);
}

type Shop = typeof orders extends fc.Arbitrary<infer T> ? T : never;

/** @returns whether the exports were read and not refused */
async function checkShop(
  shop: Shop,
  exports: readonly [number, Dialect][],
  folder: string
): Promise<boolean> {
  // all exports are of one shop, whose clock and whose decimals do not change
  const [[, {zone, amount}]] = exports as [[number, Dialect]];
  const all = linesOf(shop, zone);
  const files = exports.map(([at, dialect], i) => {
    const first = i === 0 ? 0 : Math.floor((at * all.length) / 2);
    const last = i === exports.length - 1 ? all.length : Math.ceil(((1 + at) * all.length) / 2);
    const part = all.slice(first, last).map((order, j) =>
      order.map((line) => {
        const cents = line.cents + (shop[first + j]!.changes ? 10_000 * i : 0);
        return {...line, cents: amount.startsWith("whole") ? Math.trunc(cents / 100) * 100 : cents};
      })
    );
    return {name: `orders-${i + 1}.csv`, part, end: last, dialect: {...dialect, zone, amount}};
  });
  for (const {name, part, dialect} of files)
    await writeFile(join(folder, name), encode(part.flat(), dialect));
  // the newest export is the one with the latest time, of two the last by name
  const oldestFirst = files.toSorted((a, b) => a.end - b.end);
  const truth = new Map(
    oldestFirst.flatMap(({part}) => part.map((order) => [order[0]!.order, order] as const))
  );
  const config = readConfig({sources: [mappingOf("Till", zone)]});
  const store = join(folder, "cache/store");
  try {
    const manifest = await ingest({
      paths: files.map(({name}) => join(folder, name)),
      store,
      config
    });
    const rejected = manifest.inputs.reduce((sum, input) => sum + input.rejected, 0);
    expect(rejected).toBe(0);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const {part, dialect} = files.find(({name}) => error.message.includes(name))!;
    expectRefusal(error, part.flat(), dialect);
    return false;
  }
  const rows = await readStore<{order: string; product: string; time: number; cents: number}>(
    store,
    "order_lines",
    {
      select: `order_id AS "order", product_id AS product, CAST(epoch_ms(ordered_at) AS DOUBLE) AS time,
        CAST(round(amount * 100) AS DOUBLE) AS cents`
    }
  );
  const key = ({order, product}: {order: string | number; product: string}) =>
    `${order} ${product}`;
  const byKey = <T extends {order: string | number; product: string}>(all: readonly T[]) =>
    all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  expect(byKey(rows)).toEqual(
    byKey(
      [...truth.values()].flat().map(({order, product, minute, cents}) => ({
        order: String(order),
        product,
        time: timeOf(minute).getTime(),
        cents
      }))
    )
  );
  return true;
}

/** The lines of each order, one after the other. */
function linesOf(shop: Shop, zone: string): Line[][] {
  let hours = 0;
  return shop.map(({hours: after, customer, sold, cents}, i) => {
    hours += after + 4; // never within the three hours by which an hour told twice is moved
    const minute = told(hours * 60, zone);
    return sold.map((product, j) => ({
      order: 1000 + i,
      minute,
      customer,
      product: products[product]!,
      cents: cents + 100 * j
    }));
  });
}
