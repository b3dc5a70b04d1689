import {join} from "node:path";
import {expect, test} from "vitest";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {modelsFolder} from "../../../data-loaders/publish/models.ts";
import {runModel} from "../../../data-loaders/publish/run-model.ts";
import {answerRows} from "../../../src/model/answer.ts";

test("what has no price is in no band, neither events nor sales", async () => {
  const engine = await openEngine({threads: 1});
  try {
    await engine.run(`
      CREATE TABLE product_totals AS SELECT * FROM (VALUES
        (NULL, 90, 90, 0, 0), ('5–10', 5, 3, 1, 1)
      ) AS row(price_band, events, views, carts, purchases);
      CREATE TABLE all_sales AS SELECT * FROM (VALUES
        (NULL, 'sale', 1, 3), ('5–10', 'sale', 2, 7), ('10–20', 'sale', 2, 12)
      ) AS row(price_band, kind, order_no, amount)`);
    const answer = await runModel(engine, join(modelsFolder, "by-price-band.arrow.sql"));
    expect(answerRows(answer)).toEqual([
      {price_band: "5–10", events: 5, views: 3, carts: 1, purchases: 1, orders: 1, revenue: 7},
      {price_band: "10–20", events: 0, views: 0, carts: 0, purchases: 0, orders: 1, revenue: 12}
    ]);
  } finally {
    await engine.close();
  }
});
