import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {Engine} from "../../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {openCubes} from "../../../data-loaders/publish/open-cubes.ts";

interface Cell {
  day: number;
  brand: string;
  category: string;
  state: string;
  views: number;
  amount: number;
}

const cell = fc.record({
  day: fc.integer({min: 1, max: 9}),
  brand: fc.constantFrom("(none)", "a", "b", "c", "d", "e", "it's"),
  category: fc.constantFrom("(none)", "x", "y"),
  state: fc.constantFrom("(unknown)", "CA", "NY", "TX"),
  views: fc.nat(20),
  amount: fc.integer({min: -50, max: 50})
});
const cells = fc.array(cell, {minLength: 1, maxLength: 120});

let engine: Engine;

beforeEach(async () => {
  engine = await openEngine();
});

afterEach(() => engine.close());

describe("openCubes", () => {
  test("keeps every sum, within the limit wherever folding can reach it, as many brands as fit", async () => {
    await fc.assert(
      fc.asyncProperty(cells, fc.integer({min: 1, max: 140}), async (rows, limit) => {
        await openShop(rows);
        const groupedAsOther = await openCubes(engine, limit);
        const [sums] = await engine.rows<Record<string, number>>(`
          SELECT
            (SELECT CAST(sum(views) AS DOUBLE) FROM all_events_cube) AS views,
            (SELECT CAST(sum(amount) AS DOUBLE) FROM all_sales_cube) AS amount,
            (SELECT CAST(sum(abs(amount)) AS DOUBLE) FROM all_sales_cube) AS size,
            (SELECT CAST(sum(lines) AS DOUBLE) FROM all_sales_cube) AS lines,
            greatest((SELECT count(*) FROM all_events_cube), (SELECT count(*) FROM all_sales_cube)) AS largest`);
        expect(sums).toMatchObject({
          views: total(rows, ({views}) => views),
          amount: total(rows, ({amount}) => amount),
          size: total(rows, ({amount}) => Math.abs(amount)),
          lines: rows.length
        });
        const names = new Set(rows.map(({brand}) => brand).filter((name) => name !== "(none)"));
        const fits = cubeRows(rows, names.size) <= limit;
        if (fits || groupedAsOther.brand) expect(sums!.largest).toBeLessThanOrEqual(limit);
        const kept = groupedAsOther.brand ?? names.size;
        expect(await brands()).toEqual(kept);
        expect(groupedAsOther.brand === undefined).toBe(fits || names.size === 0);
        if (fits) expect(groupedAsOther).toEqual({});
        // one brand more would not fit
        if (groupedAsOther.brand !== undefined)
          expect(cubeRows(rows, groupedAsOther.brand + 1)).toBeGreaterThan(limit);
      }),
      {numRuns: 40}
    );
  });

  test("folds other dimensions only where no brand can be kept", async () => {
    const rows = ["CA", "NY", "TX", "WA"].flatMap((state, i) =>
      ["a", "b"].flatMap((brand) =>
        [1, 2, 3].map((day) => ({day, brand, state, category: "x", views: 9 - i, amount: 1}))
      )
    );
    await openShop(rows);
    expect(await openCubes(engine, 24)).toEqual({});
    await openShop(rows);
    expect(await openCubes(engine, 12)).toEqual({brand: 0});
    await openShop(rows);
    expect(await openCubes(engine, 9)).toEqual({brand: 0, state: 2});
    const states = await engine.rows<{state: string}>(
      "SELECT DISTINCT state FROM all_events_cube ORDER BY 1"
    );
    expect(states.map(({state}) => state)).toEqual(["(other states)", "CA", "NY"]);
  });

  test("folds other dimensions of a shop without brands", async () => {
    await openShop(
      ["CA", "NY", "TX"].map((state, i) => ({
        day: 1,
        brand: "(none)",
        state,
        category: "x",
        views: 9 - i,
        amount: 1
      }))
    );
    expect(await openCubes(engine, 2)).toEqual({state: 1});
    const states = await engine.rows<{state: string}>(
      "SELECT DISTINCT state FROM all_events_cube ORDER BY 1"
    );
    expect(states.map(({state}) => state)).toEqual(["(other states)", "CA"]);
  });

  test("keeps the sums of those parts of what was paid that are there", async () => {
    await openShop([
      {day: 1, brand: "a", category: "x", state: "CA", views: 1, amount: 10},
      {day: 1, brand: "b", category: "x", state: "CA", views: 1, amount: 4},
      {day: 1, brand: "a", category: "x", state: "CA", views: 1, amount: -5}
    ]);
    await engine.run(`CREATE OR REPLACE TABLE sold AS FROM all_sales;
      CREATE OR REPLACE VIEW all_sales AS SELECT *, CAST(amount / 8 AS DECIMAL(18,4)) AS tax FROM sold`);
    expect(await openCubes(engine, 2)).toEqual({brand: 0});
    const rows = await engine.rows(
      "SELECT kind, CAST(amount AS DOUBLE) AS amount, CAST(tax AS DOUBLE) AS tax FROM all_sales_cube ORDER BY kind"
    );
    expect(rows).toEqual([
      {kind: "return", amount: -5, tax: -0.625},
      {kind: "sale", amount: 14, tax: 1.75}
    ]);
    const columns = await engine.rows<{column_name: string}>("DESCRIBE all_sales_cube");
    expect(columns.map(({column_name}) => column_name)).not.toContain("discount");
  });

  async function openShop(rows: readonly Cell[]): Promise<void> {
    const values = rows.map(
      ({day, brand, category, state, views, amount}) =>
        `(DATE '2020-01-0${day}', '${category}', '${brand.replace("'", "''")}', '0–50', '${state}', 's', 'c', ${views}, 0, 0, 0,
          '${amount < 0 ? "return" : "sale"}', 1, CAST(${amount} AS DECIMAL(18,4)))`
    );
    await engine.run(`CREATE OR REPLACE TABLE happened AS
      SELECT * FROM (VALUES ${values.join(", ")})
        AS t(day, category, brand, price_band, state, source, country, views, carts, removals, purchases, kind, quantity, amount);
      CREATE OR REPLACE VIEW activity AS
        SELECT day, category, brand, price_band, state, source, country, sum(views) AS views, sum(carts) AS carts,
          sum(removals) AS removals, sum(purchases) AS purchases
        FROM happened
        GROUP BY 1, 2, 3, 4, 5, 6, 7;
      CREATE OR REPLACE VIEW all_sales AS SELECT * EXCLUDE (views, carts, removals, purchases), 9 AS cells FROM happened;
      DROP TABLE IF EXISTS all_events_cube; DROP TABLE IF EXISTS all_sales_cube`);
  }

  async function brands(): Promise<number> {
    const [row] = await engine.rows<{n: number}>(
      "SELECT count(DISTINCT brand) AS n FROM all_events_cube WHERE brand NOT IN ('(none)', '(other brands)')"
    );
    return row!.n;
  }
});

function total(rows: readonly Cell[], of: (row: Cell) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}

/** Rows of the larger cube when the `kept` most viewed brands stand for themselves. */
function cubeRows(rows: readonly Cell[], kept: number): number {
  const names = [...new Set(rows.map(({brand}) => brand))].filter((name) => name !== "(none)");
  const weigh = (of: (row: Cell) => number, name: string) =>
    total(
      rows.filter(({brand}) => brand === name),
      of
    );
  const ranked = names.sort(
    (a, b) =>
      weigh(({views}) => views, b) - weigh(({views}) => views, a) ||
      weigh(() => 1, b) - weigh(() => 1, a) ||
      (a < b ? -1 : 1)
  );
  const apart = new Set([...ranked.slice(0, kept), "(none)"]);
  const keys = rows.map((row) =>
    [row.day, row.category, row.state, apart.has(row.brand) ? row.brand : "other"].join(" ")
  );
  const signed = keys.map((key, i) => `${key} ${rows[i]!.amount < 0}`);
  return Math.max(new Set(keys).size, new Set(signed).size);
}
