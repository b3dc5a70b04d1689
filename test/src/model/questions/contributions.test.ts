import {afterAll, beforeAll, expect, test} from "vitest";
import {lastPeriod} from "../../../../src/model/last-period.ts";
import type {ContributionRow} from "../../../../src/model/questions/contributions.ts";
import {
  contributions,
  contributionsOfCustomers
} from "../../../../src/model/questions/contributions.ts";
import type {OpenTag} from "../../chapters/open-tag.ts";
import {openTag} from "../../chapters/open-tag.ts";

// January and February of 2021
const periods = lastPeriod({}, {from: "2020-11-01", to: "2021-02-28"})!;
let tag: OpenTag;

beforeAll(async () => {
  tag = await openTag(`
    CREATE TABLE all_sales AS
    FROM (VALUES
      (1, DATE '2020-11-03', 'a', 'x', 'sale', 5.00),
      (1, DATE '2021-01-01', 'a', 'x', 'sale', 10.10),
      (2, DATE '2021-01-31', 'b', 'x', 'sale', 20.20),
      (2, DATE '2021-02-01', 'b', 'y', 'sale', 30.30),
      (3, DATE '2021-02-28', '(none)', 'y', 'sale', 40.40),
      (3, DATE '2021-01-15', 'a', 'x', 'return', 99.00),
      (NULL, DATE '2021-02-02', 'a', 'y', 'sale', 7.00)
    ) AS rows (customer_no, day, category, brand, kind, amount);
    CREATE VIEW sales AS FROM all_sales WHERE day >= DATE '2021-01-01';
    CREATE VIEW sales_cube AS FROM sales;
    CREATE TABLE events_cube AS
    FROM (VALUES (DATE '2021-01-05', 'a', 3), (DATE '2021-02-05', 'a', 1), (DATE '2021-02-06', 'b', 9)) AS rows (day, category, views)`);
});
afterAll(() => tag.close());

const ask = (query: string) => tag.sql.ask<ContributionRow>(query);

test("each value's revenue in both periods, without returns, adds up to the whole", async () => {
  const rows = await ask(contributions("revenue", ["category", "brand"], periods));
  expect([...rows]).toEqual([
    {dimension: "brand", name: "y", earlier: 0, later: 77.7, gross: 108, n: 2},
    {dimension: "brand", name: "x", earlier: 30.3, later: 0, gross: 108, n: 2},
    {dimension: "category", name: "(none)", earlier: 0, later: 40.4, gross: 53.6, n: 3},
    {dimension: "category", name: "b", earlier: 20.2, later: 30.3, gross: 53.6, n: 3},
    {dimension: "category", name: "a", earlier: 10.1, later: 7, gross: 53.6, n: 3}
  ]);
});

test("views add up too", async () => {
  const rows = await ask(contributions("views", ["category"], periods));
  expect(rows.map(({name, earlier, later}) => [name, earlier, later])).toEqual([
    ["b", 0, 9],
    ["a", 3, 1]
  ]);
});

test("a customer is new in the period of the first order, and returns after it", async () => {
  const rows = await ask(contributionsOfCustomers(periods));
  expect(rows.map(({name, earlier, later}) => [name, earlier, later])).toEqual([
    ["new", 20.2, 40.4],
    ["returning", 10.1, 30.3],
    ["(unknown)", 0, 7]
  ]);
});

test("of many values, those that moved most in either direction are kept", async () => {
  const many = await openTag(`
    CREATE TABLE sales_cube AS
    SELECT 'b' || lpad(CAST(i AS VARCHAR), 3, '0') AS brand, 'sale' AS kind, DATE '2021-02-01' AS day, CAST(i AS DECIMAL(18, 4)) AS amount
    FROM range(1, 101) AS list (i)
    UNION ALL
    SELECT '(none)', 'sale', DATE '2021-02-01', 0.5`);
  try {
    const rows = await many.sql.ask<ContributionRow>(contributions("revenue", ["brand"], periods));
    expect(rows.map(({name}) => name)).toEqual(["b100", "b099", "b098", "b097", "(none)"]);
    expect(rows[0]).toMatchObject({gross: 5050.5, n: 101});
  } finally {
    await many.close();
  }
});
