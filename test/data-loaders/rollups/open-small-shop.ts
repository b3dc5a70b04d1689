import {writeOut} from "../../../data-loaders/rollups/dialect.ts";
import {mergedRollups} from "../../../data-loaders/rollups/index.ts";
import type {Duckdb} from "../../support/open-duckdb.ts";
import {openDuckdb} from "../../support/open-duckdb.ts";

// s1 goes on over two midnights, s4 is of two visitors, s2 has twenty events without a purchase and s3 nineteen.
const sessionDays = `
  ('03-01', 's1', 'u1', '10:00', '10:30', '10:00', '10:10', NULL, 4, 1, 0, 0, 0),
  ('03-02', 's1', 'u1', '00:00', '00:20', '00:00', '00:05', '00:10', 2, 1, 1, 1, 30),
  ('03-03', 's1', 'u1', '09:00', '09:01', NULL, NULL, '09:01', 0, 0, 1, 1, 5),
  ('03-01', NULL, 'u4', '09:00', '09:00', '09:00', NULL, NULL, 1, 0, 0, 0, 0),
  ('03-01', 's2', 'u2', '11:00', '11:30', '11:00', '11:10', NULL, 11, 5, 4, 0, 0),
  ('03-01', 's3', 'u2', '12:00', '12:30', '12:00', '12:10', NULL, 11, 4, 4, 0, 0),
  ('03-02', 's4', 'u1', '13:00', '13:05', '13:00', NULL, NULL, 1, 0, 0, 0, 0),
  ('03-02', 's4', 'u3', '13:01', '13:04', '13:01', NULL, NULL, 2, 0, 0, 0, 0),
  ('03-02', 's5', 'u3', '14:00', '14:10', '14:05', NULL, '14:00', 1, 0, 0, 1, 60),
  ('03-02', NULL, 'u4', '15:00', '15:10', '15:00', NULL, '15:10', 1, 0, 0, 1, 70)`;
// p1 is seen at two prices, first without a brand; p3 without anything; p4 twice at one price, and last without a category
const productDays = `
  ('03-01', 'p1', 'c1', 'toys.bears', 'acme', 10, '10:00', 3, 1, 0, 0),
  ('03-02', 'p1', 'c1', 'toys.bears', '(none)', 30, '14:00', 2, 1, 1, 1),
  ('03-02', 'p1', 'c1', '(none)', 'acme', 40, '15:00', 1, 0, 0, 0),
  ('03-02', 'p3', NULL, '(none)', '(none)', 60, '14:00', 1, 0, 0, 1),
  ('03-01', 'p4', 'c2', 'toys.cars', 'best', 100, '11:00', 5, 0, 0, 0),
  ('03-02', 'p4', 'c2', 'toys.cars', 'best', 100, '10:00', 6, 2, 3, 1),
  ('03-02', 'p4', 'c2', 'toys.cars', 'cheap', 90, '09:00', 1, 0, 0, 0),
  ('03-02', 'p4', 'c2', '(none)', 'any', 80, '20:00', 0, 0, 0, 1)`;
const purchases = `
  ('03-02', '00:10', 'p1', 'toys.bears', NULL, 30, 'u1', 's1'),
  ('03-02', '14:00', 'p3', NULL, NULL, 60, 'u3', 's5'),
  ('03-02', '14:05', 'p3', NULL, NULL, 60, 'u3', 's5'),
  ('03-02', '15:10', 'p4', 'toys.cars', 'best', 70, 'u4', NULL)`;
const visits = `
  ('s1', 'u1', 'p1', '03-01', 10, 'toys.bears', 'acme', 10, 0, '10:00', 4, 1, 0, 0),
  ('s1', 'u1', 'p1', '03-02', 0, 'toys.bears', NULL, 30, 0, '00:00', 2, 1, 1, 1),
  ('s5', 'u3', 'p3', '03-02', 14, NULL, NULL, 60, 1, '14:00', 1, 0, 0, 1),
  ('s2', 'u2', 'p4', '03-01', 11, 'toys.cars', 'best', 100, 0, '09:00', 11, 5, 4, 0),
  ('s0', 'u2', 'p4', '03-03', 11, 'toys.cars', 'best', 100, 0, '11:00', 1, 0, 0, 0),
  (NULL, 'u4', 'p4', '03-02', 15, 'toys.cars', 'best', 70, 0, '15:00', 1, 0, 0, 1)`;
// o1 has two lines, o2 began first, o3 is nobody's
const orderLines = `
  ('o1', '03-03', '10:00', 'u1', 'p1', 'sale', 2, 30, 60, NULL, 1, NULL, 59, 3),
  ('o1', '03-03', '10:05', 'u1', 'p9', 'sale', 1, 5, 5, 1, NULL, 'FR', NULL, NULL),
  ('o2', '03-02', '09:00', 'c9', 'p9', 'return', -1, 5, -5, 0, 0.5, NULL, -4, 2),
  ('o3', '03-04', '09:00', NULL, 'p4', 'sale', 1, 100, 100, 0, 0, NULL, NULL, 0),
  ('o4', '03-04', '09:00', NULL, 'p4', 'sale', 1, 100, 100, 0, 0, NULL, NULL, 0)`;

const at = (day: string, time: string) => `CAST('2020-' || ${day} || ' ' || ${time} AS TIMESTAMP)`;

/** The tables that merged rollups are made of, and these themselves: of a log, or of a log and an export of orders. */
export async function openSmallShop({hasOrders}: {hasOrders: boolean}): Promise<Duckdb> {
  const db = await openDuckdb();
  const date = `CAST('2020-' || d AS DATE)`;
  const counts = "views, carts, removals, purchases";
  const rows = (list: string, columns: string) => `FROM (VALUES ${list}) AS v(${columns})`;
  await db.run(`
    CREATE TABLE session_days AS
      SELECT ${date} AS day, session_id, user_id, ${["started_at", "ended_at", "first_view_at", "first_cart_at", "first_purchase_at"].map((name) => `${at("d", name)} AS ${name}`).join(", ")},
        ${counts}, CAST(spent AS DECIMAL(18, 4)) AS spent
      ${rows(sessionDays, `d, session_id, user_id, started_at, ended_at, first_view_at, first_cart_at, first_purchase_at, ${counts}, spent`)};
    CREATE TABLE product_days AS
      SELECT ${date} AS day, product_id, category_id, category_code, brand, price, ${at("d", "last_at")} AS last_at, ${counts}
      ${rows(productDays, `d, product_id, category_id, category_code, brand, price, last_at, ${counts}`)};
    CREATE TABLE purchases AS
      SELECT ${at("d", "t")} AS event_time, ${at("d", "t")} + INTERVAL 1 HOUR AS local_time, product_id, category_code, brand, price, user_id, session_id
      ${rows(purchases, "d, t, product_id, category_code, brand, price, user_id, session_id")};
    CREATE TABLE session_product_days AS
      SELECT session_id, user_id, product_id, ${date} AS day, hour, category_code, brand, price, no_category_id, ${at("d", "t")} AS first_at, ${counts}
      ${rows(visits, `session_id, user_id, product_id, d, hour, category_code, brand, price, no_category_id, t, ${counts}`)};
    CREATE TABLE order_lines AS
      SELECT order_id, ${at("d", "t")} AS ordered_at, ${at("d", "t")} AS local_time, customer_id, product_id, kind, quantity, unit_price, amount, CAST(discount AS DECIMAL(18, 4)) AS discount, CAST(tax AS DECIMAL(18, 4)) AS tax, country, CAST(subtotal AS DECIMAL(18, 4)) AS subtotal, shipping
      ${rows(orderLines, "order_id, d, t, customer_id, product_id, kind, quantity, unit_price, amount, discount, tax, country, subtotal, shipping")}
      ${hasOrders ? "" : "LIMIT 0"};
    CREATE TABLE products AS
      SELECT * ${rows("('p1', 'Bear', 'Toys', NULL, 31), ('p2', 'Ball', NULL, 'own', NULL)", "product_id, title, category, brand, price")};
    CREATE TABLE customers AS
      SELECT * ${rows("('u1', 'TX', 'Google', 'US'), ('c9', NULL, 'Ads', 'DE')", "customer_id, state, source, country")}`);
  for (const {name, sql} of mergedRollups)
    await db.run(`CREATE TABLE ${name} AS ${writeOut(sql, {samplingFactor: 1})}`);
  return db;
}
