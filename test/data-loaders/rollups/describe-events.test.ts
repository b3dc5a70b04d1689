import {afterAll, beforeAll, expect, test} from "vitest";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {describeEvents} from "../../../data-loaders/rollups/describe-events.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({threads: 1});
});
afterAll(() => engine.close());

const columns =
  "product_id, category_id, category_code, brand, price, views, carts, removals, purchases";

test("the account of the events has their number, empty cells and distinct values from the rollups", async () => {
  await engine.run(`
    CREATE TABLE hours AS SELECT * FROM (VALUES (10, 9), (7, 5)) AS row(events, moments);
    CREATE TABLE log_totals AS SELECT 4 AS sessions, 3 AS users, 15 AS events_in_sessions;
    CREATE TABLE product_totals AS SELECT * FROM (VALUES
      ('p1', 'c1', 'toys', 'acme', 10, 3, 2, 0, 1),
      ('p1', 'c1', 'toys', '(none)', 12, 4, 0, 0, 0),
      ('p2', NULL, '(none)', '(none)', NULL, 5, 1, 0, 1)
    ) AS row(${columns})`);
  const {rows, columns: found} = await describeEvents(engine);
  expect(rows).toBe(17);
  expect(found.map(({name, nulls, distinct}) => `${name}: ${nulls} empty, ${distinct}`)).toEqual([
    "event_time: 0 empty, 14",
    "event_type: 0 empty, 3",
    "product_id: 0 empty, 2",
    "category_id: 7 empty, 1",
    "category_code: 7 empty, 1",
    "brand: 11 empty, 1",
    "price: 7 empty, 2",
    "user_id: 0 empty, 3",
    "session_id: 2 empty, 4"
  ]);
});

test("a log without events has nothing in it", async () => {
  await engine.run(
    "DELETE FROM hours; DELETE FROM product_totals; UPDATE log_totals SET sessions = 0"
  );
  const {rows, columns: found} = await describeEvents(engine);
  expect(rows).toBe(0);
  expect(found.find(({name}) => name === "event_type")?.distinct).toBe(0);
  expect(found.find(({name}) => name === "brand")?.nulls).toBe(0);
});
