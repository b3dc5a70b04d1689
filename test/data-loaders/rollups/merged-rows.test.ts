import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {mergedRollups} from "../../../data-loaders/rollups/index.ts";
import type {Duckdb} from "../../support/open-duckdb.ts";
import {rowsAsText} from "../../support/rows-as-text.ts";
import {openSmallShop} from "./open-small-shop.ts";

/** Rows of a rollup, worked out by hand. */
type Expected = Record<string, {columns: string; rows: string[]}>;

const clock = (names: string) =>
  names
    .split(", ")
    .map((name) => `strftime(${name}, '%d %H:%M')`)
    .join(", ");

const session = `session_id, ${clock("started_at, ended_at, first_view_at, first_cart_at, first_purchase_at")}, views, carts, removals, purchases`;
const product =
  "product_id, category_id, category_code, brand, price, price_band, strftime(last_at, '%d %H:%M'), events, views, carts, removals, purchases";

const ofLog: Expected = {
  split_sessions: {columns: "session_id, parts", rows: ["s1 | 3", "s4 | 2"]},
  split_totals: {
    columns: `user_id, ${session}, spent`,
    rows: [
      "u1 | s1 | 01 10:00 | 03 09:01 | 01 10:00 | 01 10:10 | 02 00:10 | 6 | 2 | 2 | 2 | 35.0000",
      "u1 | s4 | 02 13:00 | 02 13:05 | 02 13:00 | - | - | 3 | 0 | 0 | 0 | 0.0000"
    ]
  },
  session_totals: {
    columns: `user_id, ${session}, spent`,
    rows: [
      "u1 | s1 | 01 10:00 | 03 09:01 | 01 10:00 | 01 10:10 | 02 00:10 | 6 | 2 | 2 | 2 | 35.0000",
      "u1 | s4 | 02 13:00 | 02 13:05 | 02 13:00 | - | - | 3 | 0 | 0 | 0 | 0.0000",
      "u2 | s2 | 01 11:00 | 01 11:30 | 01 11:00 | 01 11:10 | - | 11 | 5 | 4 | 0 | 0.0000",
      "u2 | s3 | 01 12:00 | 01 12:30 | 01 12:00 | 01 12:10 | - | 11 | 4 | 4 | 0 | 0.0000",
      "u3 | s5 | 02 14:00 | 02 14:10 | 02 14:05 | - | 02 14:00 | 1 | 0 | 0 | 1 | 60.0000"
    ]
  },
  kept_sessions: {
    columns: `${session}, events`,
    rows: [
      "s1 | 01 10:00 | 03 09:01 | 01 10:00 | 01 10:10 | 02 00:10 | 6 | 2 | 2 | 2 | 12",
      "s2 | 01 11:00 | 01 11:30 | 01 11:00 | 01 11:10 | - | 11 | 5 | 4 | 0 | 20",
      "s4 | 02 13:00 | 02 13:05 | 02 13:00 | - | - | 3 | 0 | 0 | 0 | 3",
      "s5 | 02 14:00 | 02 14:10 | 02 14:05 | - | 02 14:00 | 1 | 0 | 0 | 1 | 2"
    ]
  },
  visitors: {
    columns: `user_id, sessions, ${clock("first_at, last_at")}, views, carts, removals, purchases, spent`,
    rows: [
      "u1 | 2 | 01 10:00 | 03 09:01 | 7 | 2 | 2 | 2 | 35.0000",
      "u2 | 2 | 01 11:00 | 01 12:30 | 22 | 9 | 8 | 0 | 0.0000",
      "u3 | 2 | 02 13:01 | 02 14:10 | 3 | 0 | 0 | 1 | 60.0000",
      "u4 | 0 | 01 09:00 | 02 15:10 | 2 | 0 | 0 | 1 | 70.0000"
    ]
  },
  log_totals: {columns: "sessions, users, events_in_sessions", rows: ["5 | 4 | 56"]},
  product_totals: {
    columns: product,
    rows: [
      "p1 | c1 | (none) | acme | 40 | 0–50 | 02 15:00 | 1 | 1 | 0 | 0 | 0",
      "p1 | c1 | toys.bears | (none) | 30 | 0–50 | 02 14:00 | 5 | 2 | 1 | 1 | 1",
      "p1 | c1 | toys.bears | acme | 10 | 0–50 | 01 10:00 | 4 | 3 | 1 | 0 | 0",
      "p3 | - | (none) | (none) | 60 | 50–100 | 02 14:00 | 2 | 1 | 0 | 0 | 1",
      "p4 | c2 | (none) | any | 80 | 50–100 | 02 20:00 | 1 | 0 | 0 | 0 | 1",
      "p4 | c2 | toys.cars | best | 100 | 100–200 | 02 10:00 | 17 | 11 | 2 | 3 | 1",
      "p4 | c2 | toys.cars | cheap | 90 | 50–100 | 02 09:00 | 1 | 1 | 0 | 0 | 0"
    ]
  },
  lines: {
    columns:
      "order_id, session_id, strftime(ordered_at, '%d %H:%M'), strftime(local_time, '%d %H:%M'), customer_id, product_id, kind, quantity, unit_price, amount, category_code, brand, no_discount, no_tax, no_country, country, wait_seconds",
    rows: [
      "u4 2020-03-02 15:10:00 | - | 02 15:10 | 02 16:10 | u4 | p4 | sale | 1 | 70 | 70 | toys.cars | best | 0 | 0 | 0 | - | -",
      "- | s1 | 02 00:10 | 02 01:10 | u1 | p1 | sale | 1 | 30 | 30 | toys.bears | (none) | 0 | 0 | 0 | - | 51000",
      "- | s5 | 02 14:00 | 02 15:00 | u3 | p3 | sale | 1 | 60 | 60 | (none) | (none) | 0 | 0 | 0 | - | -",
      "- | s5 | 02 14:05 | 02 15:05 | u3 | p3 | sale | 1 | 60 | 60 | (none) | (none) | 0 | 0 | 0 | - | 0"
    ]
  },
  persons: {
    columns: "person_no, person_id, state, source, country",
    rows: [
      "1 | u2 | (unknown) | (unknown) | (unknown)",
      "2 | u1 | TX | Google | US",
      "3 | u3 | (unknown) | (unknown) | (unknown)",
      "4 | u4 | (unknown) | (unknown) | (unknown)"
    ]
  },
  catalogue: {
    columns: "product_no, product_id, title, category_code, brand, price",
    rows: [
      "1 | p1 | Bear | Toys | acme | 31",
      "2 | p2 | Ball | (none) | own | -",
      "3 | p3 | - | (none) | (none) | 60",
      "4 | p4 | - | toys.cars | best | 100"
    ]
  },
  sessions: {columns: "session_no, session_id", rows: ["1 | s2", "2 | s1", "3 | s5", "4 | s0"]},
  orders: {
    columns: "order_no, basket_no, order_id, session_id",
    rows: ["1 | 1 | - | s1", "2 | 2 | - | s5", "3 | 3 | u4 2020-03-02 15:10:00 | -"]
  },
  session_products: {
    columns:
      "session_no, user_no, product_no, day, hour, category, category_code, brand, price, price_band, state, source, country, no_category_id, views, carts, removals, purchases",
    rows: [
      "1 | 1 | 4 | 2020-03-01 | 11 | toys | toys.cars | best | 100 | 100–200 | (unknown) | (unknown) | (unknown) | 0 | 11 | 5 | 4 | 0",
      "2 | 2 | 1 | 2020-03-01 | 10 | toys | toys.bears | acme | 10 | 0–50 | TX | Google | US | 0 | 4 | 1 | 0 | 0",
      "2 | 2 | 1 | 2020-03-02 | 0 | toys | toys.bears | (none) | 30 | 0–50 | TX | Google | US | 0 | 2 | 1 | 1 | 1",
      "3 | 3 | 3 | 2020-03-02 | 14 | (none) | (none) | (none) | 60 | 50–100 | (unknown) | (unknown) | (unknown) | 1 | 1 | 0 | 0 | 1",
      "4 | 1 | 4 | 2020-03-03 | 11 | toys | toys.cars | best | 100 | 100–200 | (unknown) | (unknown) | (unknown) | 0 | 1 | 0 | 0 | 0",
      "- | 4 | 4 | 2020-03-02 | 15 | toys | toys.cars | best | 70 | 50–100 | (unknown) | (unknown) | (unknown) | 0 | 1 | 0 | 0 | 1"
    ]
  },
  sales: {
    columns:
      "order_no, basket_no, customer_no, product_no, day, hour, category, category_code, brand, price, price_band, state, source, country, kind, quantity, amount, wait_seconds",
    rows: [
      "1 | 1 | 2 | 1 | 2020-03-02 | 1 | toys | toys.bears | (none) | 30 | 0–50 | TX | Google | US | sale | 1 | 30 | 51000",
      "2 | 2 | 3 | 3 | 2020-03-02 | 15 | (none) | (none) | (none) | 60 | 50–100 | (unknown) | (unknown) | (unknown) | sale | 1 | 60 | 0",
      "2 | 2 | 3 | 3 | 2020-03-02 | 15 | (none) | (none) | (none) | 60 | 50–100 | (unknown) | (unknown) | (unknown) | sale | 1 | 60 | -",
      "3 | 3 | 4 | 4 | 2020-03-02 | 16 | toys | toys.cars | best | 70 | 50–100 | (unknown) | (unknown) | (unknown) | sale | 1 | 70 | -"
    ]
  }
};

const ofOrders: Expected = {
  lines: {
    columns:
      "order_id, session_id, customer_id, product_id, quantity, amount, discount, tax, shipping, unexplained, category_code, brand, no_discount, no_tax, no_subtotal, no_shipping, no_country, country, wait_seconds",
    rows: [
      "o1 | - | u1 | p1 | 2 | 60 | 0.0000 | 1.0000 | 3 | 0.0000 | - | - | 1 | 0 | 0 | 0 | 1 | - | -",
      "o1 | - | u1 | p9 | 1 | 5 | 1.0000 | 0.0000 | 0 | 1.0000 | - | - | 0 | 1 | 1 | 1 | 0 | FR | -",
      "o2 | - | c9 | p9 | -1 | -5 | 0.0000 | -0.5000 | -2 | -0.5000 | - | - | 0 | 0 | 0 | 0 | 1 | - | -",
      "o3 | - | - | p4 | 1 | 100 | 0.0000 | 0.0000 | 0 | 0.0000 | - | - | 0 | 0 | 1 | 0 | 1 | - | -",
      "o4 | - | - | p4 | 1 | 100 | 0.0000 | 0.0000 | 0 | 0.0000 | - | - | 0 | 0 | 1 | 0 | 1 | - | -"
    ]
  },
  persons: {
    columns: "person_no, person_id, state, source, country",
    rows: [
      "1 | u2 | (unknown) | (unknown) | (unknown)",
      "2 | u1 | TX | Google | US",
      "3 | c9 | (unknown) | Ads | DE",
      "4 | u3 | (unknown) | (unknown) | (unknown)",
      "5 | u4 | (unknown) | (unknown) | (unknown)"
    ]
  },
  catalogue: {
    columns: "product_no, product_id, title",
    rows: ["1 | p1 | Bear", "2 | p2 | Ball", "3 | p3 | -", "4 | p4 | -", "5 | p9 | -"]
  },
  orders: {
    columns: "order_no, basket_no, order_id",
    rows: ["1 | 1 | o2", "2 | 2 | o1", "3 | 3 | o3", "4 | 4 | o4"]
  },
  sales: {
    columns:
      "order_no, basket_no, customer_no, product_no, day, hour, category_code, brand, price, state, source, country, kind, quantity, amount, no_discount, no_tax, no_country",
    rows: [
      "1 | 1 | 3 | 5 | 2020-03-02 | 9 | (none) | (none) | 5 | (unknown) | Ads | DE | return | -1 | -5 | 0 | 0 | 1",
      "2 | 2 | 2 | 1 | 2020-03-03 | 10 | Toys | acme | 30 | TX | Google | US | sale | 2 | 60 | 1 | 0 | 1",
      "2 | 2 | 2 | 5 | 2020-03-03 | 10 | (none) | (none) | 5 | TX | Google | FR | sale | 1 | 5 | 0 | 1 | 0",
      "3 | 3 | - | 4 | 2020-03-04 | 9 | toys.cars | best | 100 | (unknown) | (unknown) | (unknown) | sale | 1 | 100 | 0 | 0 | 1",
      "4 | 4 | - | 4 | 2020-03-04 | 9 | toys.cars | best | 100 | (unknown) | (unknown) | (unknown) | sale | 1 | 100 | 0 | 0 | 1"
    ]
  }
};

describe.each([
  ["a log", false, ofLog],
  ["a log and an export of orders", true, ofOrders]
])("of %s", (_, hasOrders, expected) => {
  let db: Duckdb;
  beforeAll(async () => {
    db = await openSmallShop({hasOrders});
  });
  afterAll(() => db.close());

  test.each(Object.entries(expected))("%s", async (name, {columns, rows}) => {
    expect(await rowsAsText(db, `SELECT ${columns} FROM ${name} ORDER BY ALL`)).toEqual(rows);
  });
});

test("each merged rollup has its rows here", () => {
  expect(Object.keys(ofLog).sort()).toEqual(mergedRollups.map(({name}) => name).sort());
});
