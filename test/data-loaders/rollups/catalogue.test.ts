import {expect, test} from "vitest";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {writeOut} from "../../../data-loaders/rollups/dialect.ts";
import {mergedRollups} from "../../../data-loaders/rollups/index.ts";

test("a product has the last price there is, though it was viewed later without one", async () => {
  const engine = await openEngine({threads: 1});
  try {
    await engine.run(`
      CREATE TABLE products (product_id VARCHAR, title VARCHAR, category VARCHAR, brand VARCHAR, price DOUBLE);
      CREATE TABLE order_lines (product_id VARCHAR);
      CREATE TABLE product_totals AS SELECT * FROM (VALUES
        ('p1', '(none)', '(none)', 25, TIMESTAMP '2020-10-01'),
        ('p1', '(none)', '(none)', 30, TIMESTAMP '2020-10-02'),
        ('p1', 'toys', 'acme', NULL, TIMESTAMP '2020-10-03'),
        ('p2', 'toys', 'best', NULL, TIMESTAMP '2020-10-03')
      ) AS row(product_id, category_code, brand, price, last_at)`);
    const {sql} = mergedRollups.find(({name}) => name === "catalogue")!;
    expect(
      await engine.rows(
        `SELECT product_id, category_code, brand, price FROM (${writeOut(sql, {samplingFactor: 1})}) ORDER BY 1`
      )
    ).toEqual([
      {product_id: "p1", category_code: "toys", brand: "acme", price: 30},
      {product_id: "p2", category_code: "toys", brand: "best", price: null}
    ]);
  } finally {
    await engine.close();
  }
});
