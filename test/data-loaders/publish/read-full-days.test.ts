import {expect, test} from "vitest";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {readFullDays} from "../../../data-loaders/publish/read-full-days.ts";

/** Hours in which something was sold, by the day of March 2021. */
async function of(days: Readonly<Record<number, readonly number[]>>, hasSales = true) {
  const rows = Object.entries(days).flatMap(([day, hours]) =>
    hours.map((hour) => `(DATE '2021-03-01' + ${Number(day) - 1}, ${hour})`)
  );
  const engine = await openEngine({threads: 1});
  try {
    const some = rows.length > 0 ? `VALUES ${rows.join(", ")}` : "SELECT NULL, NULL WHERE false";
    await engine.run(
      `CREATE TABLE ${hasSales ? "all_sales" : "hours"} AS FROM (${some}) AS rows (day, hour)`
    );
    return await readFullDays(engine, hasSales);
  } finally {
    await engine.close();
  }
}

const open = [9, 12, 20];
const march = (from: number, to: number) => ({
  from: `2021-03-${String(from).padStart(2, "0")}`,
  to: `2021-03-${String(to).padStart(2, "0")}`
});

test("days whose first and last hours are the usual ones are complete", async () => {
  expect(await of({1: open, 2: open, 3: open})).toEqual(march(1, 3));
});

test("a last day that ends early is not, nor a first one that begins late", async () => {
  expect(await of({1: open, 2: open, 3: [9, 12]})).toEqual(march(1, 2));
  expect(await of({1: [12, 20], 2: open, 3: open})).toEqual(march(2, 3));
  expect(await of({1: [12, 20], 2: open, 3: [9]})).toEqual(march(2, 2));
});

test("among many days, one as early as the earliest twentieth is complete", async () => {
  const days = Object.fromEntries(Array.from({length: 30}, (_, i) => [i + 1, open]));
  const early = {...days, 4: [9, 15], 11: [9, 15]};
  expect(await of({...early, 31: [9, 15]})).toEqual(march(1, 31));
  expect(await of({...early, 31: [9, 14]})).toEqual(march(1, 30));
  expect(await of({...days, 4: [9, 15], 31: [9, 15]})).toEqual(march(1, 30));
});

test("exports of dates have complete days alone", async () => {
  expect(await of({3: [0], 9: [0], 12: [0]})).toEqual(march(3, 12));
});

test("the log tells it where there are no sales", async () => {
  expect(await of({1: open, 2: open, 3: [9]}, false)).toEqual(march(1, 2));
});

test("of a single day nothing is known, nor of none", async () => {
  expect(await of({1: open})).toBeNull();
  expect(await of({})).toBeNull();
});
