import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Engine} from "../../../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../../../data-loaders/engine/open-engine.ts";
import {withRelations} from "../../../support/with-relations.ts";
import type {WindowDimension} from "../../../../src/model/questions/windows-query.ts";
import {windowGrains, windowsQuery} from "../../../../src/model/questions/windows-query.ts";

const day = 86_400;
/** Monday, Jan 1, 2024. */
const monday = Date.UTC(2024, 0, 1) / 1000;
let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({threads: 1});
  await engine.run(`
    CREATE TABLE all_session_products AS SELECT * FROM (VALUES
      (DATE '2024-01-01', 10, 'tea', 'a', 3, 1, 0, 0),
      (DATE '2024-01-01', 11, 'tea', 'b', 2, 0, 0, 1),
      (DATE '2024-01-07', 23, 'toys', 'a', 1, 0, 1, 0),
      (DATE '2024-01-08', 0, 'toys', 'c', 4, 0, 0, 0)
    ) AS v (day, hour, category, brand, views, carts, removals, purchases);
    ALTER TABLE all_session_products ADD COLUMN price_band VARCHAR; ALTER TABLE all_session_products ADD COLUMN state VARCHAR;
    ALTER TABLE all_session_products ADD COLUMN source VARCHAR; ALTER TABLE all_session_products ADD COLUMN country VARCHAR;
    CREATE TABLE all_sales AS SELECT 9 AS cells, day, hour, category, brand, price_band, state, source, country,
      'sale' AS kind, 1 AS quantity, 9.5 AS amount FROM all_session_products;
    ATTACH ':memory:' AS fine;
    CREATE TABLE fine.all_events_by_second AS SELECT second, event_type, brand, category, n FROM (VALUES
      (${monday} + 1, 'view', 'a', 'tea', 2), (${monday} + 2, 'cart', 'a', 'tea', 1),
      (${monday} + 3, 'view', 'b', 'tea', 1), (${monday} + 70, 'view', 'b', 'toys', 1)
    ) AS m (second, event_type, brand, category, n)`);
});

afterAll(() => engine.close());

async function ask(grain: number, by: WindowDimension, from: number, to: number, hasEvents = true) {
  const query = windowsQuery({grain, by, from, to, hasEvents});
  const rows = await engine.rows<{start: number; series: string; n: number}>(
    await withRelations(engine, query, {hasEvents})
  );
  return rows.map(({start, series, n}) => [start - monday, series, n]);
}

describe("windowsQuery", () => {
  test("counts weeks from Monday, by event type", async () => {
    expect(await ask(7 * day, "event_type", monday - 7 * day, monday + 30 * day)).toEqual([
      [0, "cart", 1],
      [0, "purchase", 1],
      [0, "remove_from_cart", 1],
      [0, "view", 6],
      [7 * day, "view", 4]
    ]);
  });

  test("counts hours, and only those of the stretch", async () => {
    expect(await ask(3600, "brand", monday, monday + 11 * 3600)).toEqual([[36_000, "a", 4]]);
    expect(await ask(3600, "brand", monday, monday + 12 * 3600)).toEqual([
      [36_000, "a", 4],
      [39_600, "b", 3]
    ]);
  });

  test("counts windows of two seconds from the moments", async () => {
    expect(await ask(2, "event_type", monday, monday + 60)).toEqual([
      [0, "view", 2],
      [2, "cart", 1],
      [2, "view", 1]
    ]);
  });

  test("counts order lines where there is no log", async () => {
    expect(await ask(day, "category", monday, monday + 7 * day, false)).toEqual([
      [0, "tea", 2],
      [6 * day, "toys", 1]
    ]);
  });

  test("names five series and sums up the rest", async () => {
    const names = Array.from({length: 8}, (_, i) => `('b${i}', ${10 - i})`).join(", ");
    await engine.run(`INSERT INTO fine.all_events_by_second
      SELECT ${monday} + 600, 'view', name, 'tea', n FROM (VALUES ${names}) AS b (name, n)`);
    const rows = await ask(60, "brand", monday + 600, monday + 660);
    expect(rows.map(([, series, n]) => [series, n])).toEqual([
      ["b0", 10],
      ["b1", 9],
      ["b2", 8],
      ["b3", 7],
      ["b4", 6],
      ["all others", 12]
    ]);
  });

  test("knows no other grain", () => {
    const options = {by: "brand", from: 0, to: 1, hasEvents: true} as const;
    expect(() => windowsQuery({...options, grain: 7})).toThrow("unknown grain: 7");
    for (const {seconds} of windowGrains)
      expect(windowsQuery({...options, grain: seconds})).toContain(`% ${seconds}`);
  });
});
