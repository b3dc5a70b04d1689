import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import type {Engine} from "../../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {tablesIn} from "../../../data-loaders/engine/tables-in.ts";
import {answer} from "../../../data-loaders/publish/run-model.ts";
import {answerKey, queryOf} from "../../../src/model/answer-key.ts";
import type {Answered} from "../../../src/model/answer.ts";
import type {Filters} from "../../../src/model/filters.ts";
import type {ReportContext} from "../../../src/model/report-context.ts";
import {sampledRelations} from "../../../src/model/relations.ts";
import {withFilters} from "../../../src/model/with-filters.ts";
import type {Connection} from "../../../src/reader/connection.ts";
import {createReader} from "../../../src/reader/create-reader.ts";

const acme: Filters = {sets: {brand: ["acme"]}};
let engine: Engine;
let asked: string[] = [];

beforeAll(async () => {
  engine = await openEngine({threads: 1});
  await engine.run(`CREATE TABLE all_sales AS SELECT DATE '2020-11-27' AS day, brand, amount
    FROM (VALUES ('acme', 2), ('o''neill', 3)) AS sales (brand, amount);
    CREATE TABLE by_brand AS SELECT 'acme' AS brand`);
});

beforeEach(() => (asked = []));

afterAll(() => engine.close());

function open(samplingFactor = 1, answers?: ReadonlyMap<string, Answered>) {
  const connection: Connection = {
    async ask(query, filters) {
      asked.push(query);
      const reads = await tablesIn(engine, query);
      const text = withFilters(query, reads, filters, {
        hasEvents: false,
        samplingFactor,
        money: []
      });
      return {...(await answer(engine, text)), reads};
    }
  };
  const context = {
    samplingFactor,
    sampled: sampledRelations(samplingFactor)
  } as unknown as ReportContext;
  return createReader({connection, context, answers});
}

describe("a reader", () => {
  test("answers under the filters of its tag, values as literals", async () => {
    const {filtered} = open();
    expect(await filtered(acme)`SELECT sum(amount) AS n FROM sales`).toEqual(
      Object.assign([{n: 2}], {
        sql: "SELECT sum(amount) AS n FROM sales",
        reads: ["sales"],
        weight: 1
      })
    );
    const rows = await filtered({sets: {}})`SELECT amount FROM sales WHERE brand = ${"o'neill"}`;
    expect([...rows]).toEqual([{amount: 3}]);
  });

  test("asks once for one query under the same filters, and again after a failure", async () => {
    const reader = open();
    const query = "SELECT count(*) AS n FROM sales";
    await Promise.all([reader.ask(query, acme), reader.filtered(acme).ask(query)]);
    await reader.ask(query, {sets: {}});
    expect(asked).toHaveLength(2);
    await expect(reader.ask("SELECT x FROM sales", acme)).rejects.toThrow('"x" not found');
    await expect(reader.ask("SELECT x FROM sales", acme)).rejects.toThrow('"x" not found');
    expect(asked).toHaveLength(4);
  });

  test("takes the answers that came with the page", async () => {
    const query = "SELECT 7 AS n";
    const given = {names: ["n"], types: ["number" as const], columns: [[8]], reads: ["sales"]};
    const {ask} = open(1, new Map([[answerKey(query, acme), given]]));
    expect([...(await ask(query, acme))]).toEqual([{n: 8}]);
    expect([...(await ask(query, {sets: {}}))]).toEqual([{n: 7}]);
    expect(asked).toEqual([query]);
  });

  test("says of rows that read a sample how many visitors one stands for", async () => {
    const [large, small] = [open(8), open(1)];
    const weightOf = async ({ask}: typeof large, query: string) =>
      (await ask(query, {sets: {}})).weight;
    expect(await weightOf(large, "SELECT 1 AS n FROM sales")).toBe(8);
    expect(await weightOf(large, "SELECT 1 AS n FROM by_brand JOIN sales USING (brand)")).toBe(8);
    // a text is no table
    expect(await weightOf(large, "SELECT 'from sales' AS n FROM by_brand")).toBe(1);
    expect(await weightOf(small, "SELECT 1 AS n FROM sales")).toBe(1);
  });

  test("two of them share nothing", async () => {
    const query = "SELECT 1 AS n FROM sales";
    await open().ask(query, acme);
    await open().ask(query, acme);
    expect(asked).toHaveLength(2);
  });
});

test("queryOf undoes answerKey", () => {
  const query = "SELECT 1\nFROM sales";
  for (const filters of [{sets: {}}, acme]) expect(queryOf(answerKey(query, filters))).toBe(query);
});
