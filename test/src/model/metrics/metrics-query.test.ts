import {sum} from "d3-array";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {metrics} from "../../../../src/model/metrics/dictionary.ts";
import {metricsQuery} from "../../../../src/model/metrics/metrics-query.ts";
import type {Duckdb} from "../../../support/open-duckdb.ts";
import {openDuckdb} from "../../../support/open-duckdb.ts";

let db: Duckdb;

beforeAll(async () => {
  db = await openDuckdb();
  await db.run(`
    CREATE TABLE session_products (session_no INTEGER, user_no INTEGER, product_no INTEGER, category_code VARCHAR,
      brand VARCHAR, views UINTEGER, carts UINTEGER, removals UINTEGER, purchases UINTEGER,
      events UINTEGER GENERATED ALWAYS AS (views + carts + removals + purchases));
    CREATE TABLE sales (order_no INTEGER, customer_no INTEGER, quantity INTEGER,
      amount DECIMAL(18,4), kind VARCHAR, discount INTEGER, tax INTEGER, shipping INTEGER, unexplained INTEGER);
    CREATE TABLE records (price DECIMAL(18,4), price_band VARCHAR, n UINTEGER, nulls UTINYINT, cells UTINYINT)`);
});

afterAll(() => db.close());

describe("prices, over any rows", () => {
  const record = fc.record({
    // ten-thousandths of the currency
    price: fc.option(fc.integer({min: -20_000_000, max: 60_000_000})),
    n: fc.integer({min: 1, max: 5}),
    nulls: fc.integer({min: 0, max: 4})
  });

  test("quartiles are R's type 7, mean and deviation those of the sample", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, {maxLength: 30}), async (records) => {
        await fill(
          "records",
          records.map(({price, n, nulls}) => [
            price === null ? "NULL" : price / 1e4,
            "''",
            n,
            nulls,
            9
          ])
        );
        const answer = await ask("records");
        const priced = records.filter(({price}) => price !== null);
        const prices = priced.flatMap(({price, n}) => Array<number>(n).fill(price! / 1e4));
        prices.sort((a, b) => a - b);
        expect(answer.price_min).toBe(prices[0] ?? null);
        expect(answer.price_max).toBe(prices.at(-1) ?? null);
        near(answer.price_q1, typeSeven(prices, 0.25));
        near(answer.price_median, typeSeven(prices, 0.5));
        near(answer.price_q3, typeSeven(prices, 0.75));
        const cells = records.reduce((total, {n}) => total + 9 * n, 0);
        const empty = records.reduce((total, {n, nulls}) => total + nulls * n, 0);
        near(answer.completeness, cells === 0 ? null : 1 - empty / cells);
        // Rows without a price are of order lines alone, and rare; mean and deviation are of the rest.
        if (priced.length < records.length) return;
        const mean = prices.length ? sum(prices) / prices.length : null;
        near(answer.price_mean, mean);
        const squares = sum(prices.map((price) => (price - mean!) ** 2));
        near(
          answer.price_stddev,
          prices.length > 1 ? Math.sqrt(squares / (prices.length - 1)) : null
        );
      }),
      {
        numRuns: 60,
        examples: [
          [[]],
          [[{price: 10_000, n: 1, nulls: 0}]],
          [[{price: 59_999_999, n: 3, nulls: 0}]]
        ]
      }
    );
  });

  test("a price that is missing counts neither in the mean nor in the deviation", async () => {
    await fill("records", [
      [10, "''", 1, 0, 9],
      [20, "''", 1, 0, 9],
      ["NULL", "NULL", 1, 1, 9]
    ]);
    const answer = await ask("records");
    near(answer.price_mean, 15);
    near(answer.price_stddev, Math.sqrt(50));
  });
});

describe("sales, over any rows", () => {
  const line = fc.record({
    order: fc.integer({min: 1, max: 6}),
    customer: fc.option(fc.integer({min: 1, max: 3})),
    quantity: fc.integer({min: 0, max: 9}),
    amount: fc.integer({min: 0, max: 9_999_999}),
    returned: fc.boolean()
  });

  test("money, orders and customers are those of sales; returns are a figure of their own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, {maxLength: 20}), async (lines) => {
        await fill(
          "sales",
          lines.map(({order, customer, quantity, amount, returned}) => [
            order,
            customer ?? "NULL",
            returned ? -quantity : quantity,
            (returned ? -amount : amount) / 1e4,
            returned ? "'return'" : "'sale'",
            ...[0, 0, 0, 0]
          ])
        );
        const answer = await ask("sales");
        const sold = lines.filter(({returned}) => !returned);
        const revenue = sum(sold.map(({amount}) => amount)) / 1e4;
        const returns = sum(lines.filter(({returned}) => returned).map((l) => l.amount)) / 1e4;
        const orders = new Set(sold.map(({order}) => order));
        const buyers = new Set(sold.flatMap(({customer}) => customer ?? []));
        const often = [...buyers].filter((buyer) => {
          const own = sold.filter(({customer}) => customer === buyer);
          return new Set(own.map(({order}) => order)).size >= 2;
        });
        const units = sum(sold.map(({quantity}) => quantity));
        near(answer.revenue, revenue);
        near(answer.returns, returns);
        near(answer.net_revenue, revenue - returns);
        expect(answer.orders).toBe(orders.size);
        expect(answer.customers).toBe(buyers.size);
        expect(answer.units).toBe(units);
        near(answer.aov, orders.size ? revenue / orders.size : null);
        near(answer.items_per_order, orders.size ? units / orders.size : null);
        near(answer.repeat_rate, buyers.size ? often.length / buyers.size : null);
      }),
      {numRuns: 60}
    );
  });
});

describe("visits, over any rows", () => {
  const visit = fc.record({
    session: fc.option(fc.integer({min: 1, max: 4})),
    user: fc.integer({min: 1, max: 3}),
    product: fc.integer({min: 1, max: 3}),
    code: fc.constantFrom("(none)", "a.b", "a.c"),
    brand: fc.constantFrom("(none)", "sony", "hp"),
    counts: fc.array(fc.integer({min: 0, max: 3}), {minLength: 4, maxLength: 4})
  });

  test("counts, rates and what is distinct", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visit, {maxLength: 15}), async (visits) => {
        await fill(
          "session_products",
          visits.map(({session, user, product, code, brand, counts}) => [
            session ?? "NULL",
            user,
            product,
            `'${code}'`,
            `'${brand}'`,
            ...counts
          ])
        );
        const answer = await ask("session_products");
        const [views, carts, removals, purchases] = [0, 1, 2, 3].map((i) =>
          sum(visits.map(({counts}) => counts[i]!))
        ) as [number, number, number, number];
        const sessions = new Set(visits.flatMap(({session}) => session ?? []));
        const bought = visits.filter(({counts}) => counts[3]! > 0);
        const won = new Set(bought.flatMap(({session}) => session ?? []));
        const users = new Set(visits.map(({user}) => user)).size;
        const within = visits.filter(({session}) => session !== null);
        expect(answer).toMatchObject({
          events: views + carts + removals + purchases,
          views,
          carts,
          removals,
          purchases,
          sessions: sessions.size,
          users,
          products: new Set(visits.map(({product}) => product)).size,
          brands: new Set(visits.map(({brand}) => brand).filter((name) => name !== "(none)")).size,
          categories: new Set(visits.map(({code}) => code).filter((name) => name !== "(none)")).size
        });
        near(answer.view_to_cart, views ? carts / views : null);
        near(answer.view_to_purchase, views ? purchases / views : null);
        near(answer.cart_to_purchase, carts ? purchases / carts : null);
        near(answer.session_conversion, sessions.size ? won.size / sessions.size : null);
        near(answer.sessions_per_user, users ? sessions.size / users : null);
        const events = sum(within.flatMap(({counts}) => counts));
        near(answer.events_per_session, sessions.size ? events / sessions.size : null);
      }),
      {numRuns: 60}
    );
  });
});

test.each(metrics.map(({id}) => id))("%s, asked alone, is one row of one number", async (id) => {
  const metric = metrics.find((metric) => metric.id === id)!;
  await fill("records", [
    [10, "'0–50'", 2, 0, 9],
    [20, "'0–50'", 1, 0, 9]
  ]);
  await fill("sales", [
    [1, 1, 1, 10, "'sale'", 0, 1, 0, 0],
    [2, 1, 1, 20, "'sale'", 2, 1, 5, 0]
  ]);
  await fill("session_products", [
    [1, 1, 1, "'a'", "'sony'", 1, 1, 0, 1],
    [2, 1, 1, "'a'", "'sony'", 1, 0, 0, 0]
  ]);
  const rows = await db.rows(metricsQuery(metric.from, [metric]));
  expect(rows).toEqual([{[id]: expect.any(Number) as number}]);
});

/** Every metric of a relation, by id. */
async function ask(
  relation: "session_products" | "sales" | "records"
): Promise<Record<string, unknown>> {
  const own = metrics.filter(({from}) => from === relation);
  const rows = await db.rows(metricsQuery(relation, own));
  expect(rows.length).toBe(1);
  return rows[0]!;
}

async function fill(table: string, rows: readonly (string | number)[][]): Promise<void> {
  await db.run(`DELETE FROM ${table}`);
  if (rows.length === 0) return;
  await db.run(
    `INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.join(", ")})`).join(", ")}`
  );
}

/** R's quantile(type = 7), from its manual: x[j] + (x[j + 1] − x[j]) · g with j = ⌊(n − 1)q⌋. */
function typeSeven(sorted: readonly number[], q: number): number | null {
  if (sorted.length === 0) return null;
  const h = (sorted.length - 1) * q;
  const [low, high] = [
    sorted[Math.floor(h)]!,
    sorted[Math.min(Math.floor(h) + 1, sorted.length - 1)]!
  ];
  return low + (high - low) * (h - Math.floor(h));
}

function near(value: unknown, wanted: number | null): void {
  if (wanted === null) expect(value).toBeNull();
  else
    expect(Math.abs(Number(value) - wanted)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(wanted))
    );
}
