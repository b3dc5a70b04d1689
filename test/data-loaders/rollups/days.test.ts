import {afterAll, beforeAll, expect, test} from "vitest";
import {writeOut} from "../../../data-loaders/rollups/dialect.ts";
import {dayRollups} from "../../../data-loaders/rollups/index.ts";
import type {Duckdb} from "../../support/open-duckdb.ts";
import {openDuckdb} from "../../support/open-duckdb.ts";
import {rowsAsText} from "../../support/rows-as-text.ts";

let db: Duckdb;

// Times are UTC, and two hours later in the shop: s1 goes on after midnight there, with another visitor too.
beforeAll(async () => {
  db = await openDuckdb();
  await db.run(`
    CREATE TABLE events AS
      SELECT
        CAST(utc AS TIMESTAMP) AS event_time, CAST(utc AS TIMESTAMP) + INTERVAL 2 HOUR AS local_time, event_type,
        product_id, category_id, category_code, brand, CAST(price AS DECIMAL(18, 4)) AS price, user_id, session_id
      FROM (VALUES
        ('2020-03-01 20:00:00', 'view', 'p1', 'c1', 'toys.bears', 'acme', 10, 7, 's1'),
        ('2020-03-01 20:00:00', 'view', 'p1', 'c1', 'toys.bears', 'acme', 10, 8, 's2'),
        ('2020-03-01 20:30:00', 'cart', 'p1', 'c1', 'toys.bears', 'acme', 10, 7, 's1'),
        ('2020-03-01 21:00:00', 'view', 'p2', NULL, NULL, NULL, 60, 7, 's1'),
        ('2020-03-01 21:10:00', 'remove_from_cart', 'p1', 'c1', 'toys.bears', 'acme', 10, 7, 's1'),
        ('2020-03-01 21:20:00', 'cart', 'p1', 'c1', 'toys.bears', 'acme', 10, 7, 's1'),
        ('2020-03-01 21:30:00', 'purchase', 'p1', 'c1', 'toys.bears', 'acme', 10, 7, 's1'),
        ('2020-03-01 21:40:00', 'purchase', 'p1', 'c1', 'toys.bears', 'acme', 10, 7, 's1'),
        ('2020-03-01 22:00:00', 'view', 'p1', 'c1', 'toys.bears', 'acme', 12, 7, 's1'),
        ('2020-03-01 22:05:00', 'view', 'p1', 'c1', 'toys.bears', 'acme', 12, 7, 's1'),
        ('2020-03-01 22:05:00', 'view', 'p1', 'c1', 'toys.bears', 'acme', 12, 7, 's1'),
        ('2020-03-01 22:05:00', 'cart', 'p1', 'c1', 'toys.bears', 'acme', 14, 6, 's1'),
        ('2020-03-01 22:05:00', 'cart', 'p1', 'c1', 'toys.bears', 'acme', 14, 6, 's1'),
        ('2020-03-01 22:05:00', 'remove_from_cart', 'p1', 'c1', 'toys.bears', 'acme', 14, 6, 's1'),
        ('2020-03-01 22:05:00', 'remove_from_cart', 'p1', 'c1', 'toys.bears', 'acme', 14, 6, 's1'),
        ('2020-03-01 22:05:00', 'purchase', 'p1', 'c1', 'toys.bears', 'acme', 14, 6, 's1'),
        ('2020-03-01 22:05:00', 'purchase', 'p1', 'c1', 'toys.bears', 'acme', 14, 6, 's1'),
        ('2020-03-01 22:10:00', 'view', 'p2', NULL, NULL, NULL, 60, 9, 's3'),
        ('2020-03-01 22:10:00', 'cart', 'p2', NULL, NULL, NULL, 60, 9, NULL),
        ('2020-03-01 22:20:00', 'purchase', 'p2', NULL, NULL, NULL, 60, 9, NULL)
      ) AS event(utc, event_type, product_id, category_id, category_code, brand, price, user_id, session_id);
    CREATE TABLE customer_places AS
      SELECT * FROM (VALUES ('7', 1), ('8', 2), ('6', 1)) AS customer(customer_id, place_no);
    CREATE TABLE places AS
      SELECT * FROM (VALUES (1, 'TX', 'Google', 'US'), (2, NULL, NULL, 'FR')) AS place(place_no, state, source, country)`);
  for (const {name, sql} of dayRollups)
    await db.run(`CREATE TABLE ${name} AS ${writeOut(sql, {samplingFactor: 1})}`);
});

afterAll(() => db.close());

/** Rows of each rollup, worked out by hand. */
const expected: Record<string, {columns: string; rows: string[]}> = {
  product_places: {
    columns:
      "day, product_id, category_id, price, place_no, last_at, views, carts, removals, purchases",
    rows: [
      "2020-03-01 | p1 | c1 | 10.0000 | 1 | 2020-03-01 21:40:00 | 1 | 2 | 1 | 2",
      "2020-03-01 | p1 | c1 | 10.0000 | 2 | 2020-03-01 20:00:00 | 1 | 0 | 0 | 0",
      "2020-03-01 | p2 | - | 60.0000 | 1 | 2020-03-01 21:00:00 | 1 | 0 | 0 | 0",
      "2020-03-02 | p1 | c1 | 12.0000 | 1 | 2020-03-01 22:05:00 | 3 | 0 | 0 | 0",
      "2020-03-02 | p1 | c1 | 14.0000 | 1 | 2020-03-01 22:05:00 | 0 | 2 | 2 | 2",
      "2020-03-02 | p2 | - | 60.0000 | - | 2020-03-01 22:20:00 | 1 | 1 | 0 | 1"
    ]
  },
  product_days: {
    columns:
      "day, product_id, category_id, category_code, brand, price, last_at, views, carts, removals, purchases",
    rows: [
      "2020-03-01 | p1 | c1 | toys.bears | acme | 10.0000 | 2020-03-01 21:40:00 | 2 | 2 | 1 | 2",
      "2020-03-01 | p2 | - | (none) | (none) | 60.0000 | 2020-03-01 21:00:00 | 1 | 0 | 0 | 0",
      "2020-03-02 | p1 | c1 | toys.bears | acme | 12.0000 | 2020-03-01 22:05:00 | 3 | 0 | 0 | 0",
      "2020-03-02 | p1 | c1 | toys.bears | acme | 14.0000 | 2020-03-01 22:05:00 | 0 | 2 | 2 | 2",
      "2020-03-02 | p2 | - | (none) | (none) | 60.0000 | 2020-03-01 22:20:00 | 1 | 1 | 0 | 1"
    ]
  },
  activity: {
    columns:
      "day, category, brand, price_band, state, source, country, views, carts, removals, purchases",
    rows: [
      "2020-03-01 | (none) | (none) | 50–100 | TX | Google | US | 1 | 0 | 0 | 0",
      "2020-03-01 | toys | acme | 0–50 | (unknown) | (unknown) | FR | 1 | 0 | 0 | 0",
      "2020-03-01 | toys | acme | 0–50 | TX | Google | US | 1 | 2 | 1 | 2",
      "2020-03-02 | (none) | (none) | 50–100 | (unknown) | (unknown) | (unknown) | 1 | 1 | 0 | 1",
      "2020-03-02 | toys | acme | 0–50 | TX | Google | US | 3 | 2 | 2 | 2"
    ]
  },
  session_days: {
    columns:
      "day, session_id, user_id, started_at, ended_at, first_view_at, first_cart_at, first_purchase_at, views, carts, removals, purchases, spent",
    rows: [
      "2020-03-01 | s1 | 7 | 2020-03-01 20:00:00 | 2020-03-01 21:40:00 | 2020-03-01 20:00:00 | 2020-03-01 20:30:00 | 2020-03-01 21:30:00 | 2 | 2 | 1 | 2 | 20.0000",
      "2020-03-01 | s2 | 8 | 2020-03-01 20:00:00 | 2020-03-01 20:00:00 | 2020-03-01 20:00:00 | - | - | 1 | 0 | 0 | 0 | 0.0000",
      "2020-03-02 | s1 | 6 | 2020-03-01 22:05:00 | 2020-03-01 22:05:00 | - | 2020-03-01 22:05:00 | 2020-03-01 22:05:00 | 0 | 2 | 2 | 2 | 28.0000",
      "2020-03-02 | s1 | 7 | 2020-03-01 22:00:00 | 2020-03-01 22:05:00 | 2020-03-01 22:00:00 | - | - | 3 | 0 | 0 | 0 | 0.0000",
      "2020-03-02 | s3 | 9 | 2020-03-01 22:10:00 | 2020-03-01 22:10:00 | 2020-03-01 22:10:00 | - | - | 1 | 0 | 0 | 0 | 0.0000",
      "2020-03-02 | - | 9 | 2020-03-01 22:10:00 | 2020-03-01 22:20:00 | - | 2020-03-01 22:10:00 | 2020-03-01 22:20:00 | 0 | 1 | 0 | 1 | 60.0000"
    ]
  },
  day_totals: {
    columns: "day, sessions, users",
    rows: ["2020-03-01 | 2 | 2", "2020-03-02 | 2 | 3"]
  },
  purchases: {
    columns: "event_time, local_time, product_id, category_code, brand, price, user_id, session_id",
    rows: [
      "2020-03-01 21:30:00 | 2020-03-01 23:30:00 | p1 | toys.bears | acme | 10.0000 | 7 | s1",
      "2020-03-01 21:40:00 | 2020-03-01 23:40:00 | p1 | toys.bears | acme | 10.0000 | 7 | s1",
      "2020-03-01 22:05:00 | 2020-03-02 00:05:00 | p1 | toys.bears | acme | 14.0000 | 6 | s1",
      "2020-03-01 22:05:00 | 2020-03-02 00:05:00 | p1 | toys.bears | acme | 14.0000 | 6 | s1",
      "2020-03-01 22:20:00 | 2020-03-02 00:20:00 | p2 | - | - | 60.0000 | 9 | -"
    ]
  },
  session_product_days: {
    columns:
      "day, hour, session_id, user_id, product_id, price, no_category_id, first_at, views, carts, removals, purchases",
    rows: [
      "2020-03-01 | 22 | s1 | 7 | p1 | 10.0000 | 0 | 2020-03-01 20:00:00 | 1 | 1 | 0 | 0",
      "2020-03-01 | 22 | s2 | 8 | p1 | 10.0000 | 0 | 2020-03-01 20:00:00 | 1 | 0 | 0 | 0",
      "2020-03-01 | 23 | s1 | 7 | p1 | 10.0000 | 0 | 2020-03-01 21:10:00 | 0 | 1 | 1 | 2",
      "2020-03-01 | 23 | s1 | 7 | p2 | 60.0000 | 1 | 2020-03-01 21:00:00 | 1 | 0 | 0 | 0",
      "2020-03-02 | 0 | s1 | 6 | p1 | 14.0000 | 0 | 2020-03-01 22:05:00 | 0 | 2 | 2 | 2",
      "2020-03-02 | 0 | s1 | 7 | p1 | 12.0000 | 0 | 2020-03-01 22:00:00 | 3 | 0 | 0 | 0",
      "2020-03-02 | 0 | s3 | 9 | p2 | 60.0000 | 1 | 2020-03-01 22:10:00 | 1 | 0 | 0 | 0",
      "2020-03-02 | 0 | - | 9 | p2 | 60.0000 | 1 | 2020-03-01 22:10:00 | 0 | 1 | 0 | 1"
    ]
  },
  hours: {
    columns: "day, hour, events, moments",
    rows: ["2020-03-01 | 22 | 3 | 2", "2020-03-01 | 23 | 5 | 5", "2020-03-02 | 0 | 12 | 4"]
  }
};

test("each rollup of days has its rows here", () => {
  expect(Object.keys(expected).sort()).toEqual(dayRollups.map(({name}) => name).sort());
});

test.each(Object.entries(expected))("%s", async (name, {columns, rows}) => {
  expect(await rowsAsText(db, `SELECT ${columns} FROM ${name} ORDER BY ALL`)).toEqual(rows);
});

test("session_product_days of a sample has part of the visitors, with all they did", async () => {
  await db.run(`
    CREATE OR REPLACE TABLE events AS
      SELECT * REPLACE (u.n AS user_id) FROM events CROSS JOIN range(200) AS u(n) WHERE user_id = 7`);
  const {sql} = dayRollups.find(({name}) => name === "session_product_days")!;
  const [all] = await rowsAsText(db, "SELECT count(*) FROM events");
  expect(all).toBe("2000");
  const sample = `SELECT count(DISTINCT user_id) AS users, CAST(sum(views + carts + removals + purchases) AS DOUBLE) AS events
    FROM (${writeOut(sql, {samplingFactor: 4})})`;
  const [found] = await db.rows(sample);
  expect(found!.events).toBe(10 * (found!.users as number));
  // fifty are expected, and eighteen more or less would be three deviations
  expect(Math.abs((found!.users as number) - 50)).toBeLessThan(18);
});
