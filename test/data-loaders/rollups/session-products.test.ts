import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {writeOut} from "../../../data-loaders/rollups/dialect.ts";
import {mergedRollups} from "../../../data-loaders/rollups/index.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe("the rollup visits", () => {
  test("keeps the events without a session, with no session's number", async () => {
    await engine.run(`
      CREATE TABLE session_product_days AS
        SELECT
          session_id, 'ann' AS user_id, 'p1' AS product_id, DATE '2020-03-01' AS day, 10 AS hour, 'a.b' AS category_code,
          'sony' AS brand, 60.0 AS price, 0 AS no_category_id, views, 0 AS carts, 0 AS removals, 0 AS purchases
        FROM (VALUES ('s1', 2), (NULL, 3)) AS visit(session_id, views);
      CREATE TABLE sessions AS SELECT 's1' AS session_id, 1 AS session_no;
      CREATE TABLE persons AS
        SELECT 'ann' AS person_id, 7 AS person_no, 'TX' AS state, 'Google' AS source, 'US' AS country;
      CREATE TABLE catalogue AS SELECT 'p1' AS product_id, 4 AS product_no`);
    const {sql} = mergedRollups.find(({name}) => name === "session_products")!;
    const rows = await engine.rows(
      `SELECT session_no, user_no, product_no, category, price_band, state, views
       FROM (${writeOut(sql, {samplingFactor: 1})})
       ORDER BY views`
    );
    const same = {user_no: 7, product_no: 4, category: "a", price_band: "50–100", state: "TX"};
    expect(rows).toEqual([
      {...same, session_no: 1, views: 2},
      {...same, session_no: null, views: 3}
    ]);
  });
});
