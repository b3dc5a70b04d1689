import {afterAll, beforeAll, expect, test} from "vitest";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {
  chooseCurrency,
  convertedColumns,
  type CurrencyOptions
} from "../../../data-loaders/stage/choose-currency.ts";
import type {Schema} from "../../../data-loaders/sources/schema/source.ts";

const schema: Schema = {
  name: "shop",
  title: "Shop",
  duplicates: "order_lines",
  columns: [
    {name: "Order", type: "id", to: "order_lines.order_id"},
    {name: "Money", type: "currency"},
    {name: "Paid", type: "amount", to: "order_lines.amount"}
  ]
};
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  // an order of three lines in euros, two in dollars, one of which was not sold, and one that names no currency
  await engine.run(`CREATE TABLE rows AS SELECT * FROM (VALUES (0, 2, '1', 'EUR', 10.0000::DECIMAL(18,4)), (0, 3, '1', 'EUR', 3.33),
      (0, 4, '1', 'EUR', 1.5), (0, 5, '2', 'USD', 5.0), (0, 6, '3', 'USD', 7.0), (0, 7, '4', NULL, 9.0))
      AS row(_file, _line, "Order", "Money", "Paid");
    CREATE TABLE rejects AS SELECT 0 AS file, 6 AS line`);
});
afterAll(() => engine.close());

const choose = (options: CurrencyOptions) =>
  chooseCurrency(engine, [{schema, rows: "rows", rejects: "rejects"}], options);

test("the currency of most orders is the report's, also of those that were not sold", async () => {
  expect(await choose({rates: {}})).toEqual({
    code: "USD",
    others: [{code: "EUR", rows: 3, orders: 1}]
  });
});

test("what report.config.ts says goes before, and what was not sold is not counted", async () => {
  expect(await choose({currency: "EUR", rates: {}})).toEqual({
    code: "EUR",
    others: [{code: "USD", rows: 1, orders: 1}]
  });
});

test("a rate converts all money, and nothing else", async () => {
  const account = await choose({currency: "USD", rates: {EUR: 1.0834}});
  const rows = await engine.rows<{Paid: number}>(
    `SELECT "Paid" FROM (SELECT *${convertedColumns(schema, account)} FROM rows) ORDER BY _line`
  );
  // 3.33 × 1.0834 is 3.607722
  expect(rows.map(({Paid}) => Paid)).toEqual([10.834, 3.6077, 1.6251, 5, 7, 9]);
  expect(convertedColumns(schema, await choose({rates: {}}))).toBe("");
});
