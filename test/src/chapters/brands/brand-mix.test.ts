import {expect, test} from "vitest";
import {brandMix} from "../../../../src/chapters/brands/brand-mix.ts";
import {openTag} from "../open-tag.ts";

test("a chosen brand has all its categories, however many there are", async () => {
  // fifty categories of twelve brands, and one that earns a cent in the first and the last of them
  const {sql, close} = await openTag(`
    CREATE TABLE events_cube AS SELECT 'b' || b AS brand, 'c' || c AS category, 1 AS views FROM range(12) AS b(b), range(50) AS c(c);
    CREATE TABLE sales_cube AS
      SELECT 'b' || b AS brand, 'c' || c AS category, (1000 - c)::DECIMAL(18, 4) AS amount, 'sale' AS kind FROM range(12) AS b(b), range(50) AS c(c)
      UNION ALL FROM (VALUES ('small', 'c0', 0.01, 'sale'), ('small', 'c49', 0.01, 'sale'), ('b1', 'c3', 99, 'return'));`);
  const rows = await brandMix(sql, "small");
  expect(rows.filter(({brand}) => brand === "small")).toEqual(
    [
      ["c0", 12_000.01],
      ["c49", 11_412.01]
    ].map(([category, all]) => ({
      brand: "small",
      category,
      revenue: 0.01,
      views: 0,
      category_revenue: all,
      category_views: 12
    }))
  );
  expect(rows).toHaveLength(401);
  expect((await brandMix(sql, "")).length).toBe(400);
  await close();
});
