import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {
  filteredRelations,
  publishedRelations,
  relations,
  sampledRelations
} from "../../../src/model/relations.ts";
import {moneyColumns} from "../../../src/model/relations/money-columns.ts";
import type {ReportShape} from "../../../src/model/relations/relation.ts";
import type {Duckdb} from "../../support/open-duckdb.ts";
import {openDuckdb} from "../../support/open-duckdb.ts";

const money = moneyColumns.map(({name}) => name);
const shapes: ReportShape[] = [
  {hasEvents: true, samplingFactor: 1, money},
  {hasEvents: false, samplingFactor: 1, money},
  {hasEvents: true, samplingFactor: 8, money},
  {hasEvents: false, samplingFactor: 8, money}
];
let db: Duckdb;

beforeAll(async () => {
  db = await openDuckdb();
  await db.run("ATTACH ':memory:' AS fine");
  for (const {name, columns} of publishedRelations) {
    const types = columns.map(
      (column) =>
        `${column.name} ${column.type === "ENUM" ? "ENUM ('(none)', 'sale')" : column.type}`
    );
    await db.run(
      `CREATE TABLE ${name === "all_events_by_second" ? "fine." : ""}${name} (${types.join(", ")})`
    );
  }
});

afterAll(() => db.close());

test("no two relations share a name, nor two columns of one", () => {
  const names = relations.map(({name}) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const {name, columns} of relations) {
    const own = columns.map((column) => column.name);
    expect(own, name).toEqual([...new Set(own)]);
  }
});

describe.each(shapes)("in a report of %j", (report) => {
  test.each(filteredRelations)("$name has the columns that the list says", async (relation) => {
    const found = await db.rows(
      `DESCRIBE ${relation.sql({from: "2020-11-01", sets: {event_type: ["purchase", "view"]}}, report)}`
    );
    const types = found.map(({column_name, column_type}) => [
      column_name,
      String(column_type).replace(/^ENUM.*/, "ENUM")
    ]);
    expect(types).toEqual(relation.columns.map(({name, type}) => [name, type]));
  });

  test.each(filteredRelations)("$name is made from the tables that its query names", (relation) => {
    const sql = relation.sql({sets: {}}, report);
    const named = publishedRelations.filter(({name}) => new RegExp(`\\b${name}\\b`).test(sql));
    expect(named.map(({name}) => name)).toEqual(relation.from(report));
  });

  test("a relation is a sample just where it is made of one", () => {
    for (const {name, isSampled, from} of filteredRelations) {
      const sources = publishedRelations.filter((one) => from(report).includes(one.name));
      // what is exact at any size has a table of its own where others are a sample
      if (report.samplingFactor > 1)
        expect(
          sources.some((one) => one.isSampled),
          name
        ).toBe(isSampled);
    }
  });
});

test("parts of what was paid that an export does not have are empty, and can be named all the same", async () => {
  const bare = await openDuckdb();
  try {
    for (const {name, columns} of publishedRelations.filter((one) => /sales/.test(one.name))) {
      const kept = columns.filter((column) => column.needs === undefined || column.name === "tax");
      await bare.run(
        `CREATE TABLE ${name} (${kept.map((c) => `${c.name} ${c.type.replace("ENUM", "VARCHAR")}`).join(", ")})`
      );
      await bare.run(`INSERT INTO ${name} BY NAME SELECT 12 AS amount, 2 AS tax`);
    }
    for (const samplingFactor of [1, 8]) {
      const report = {hasEvents: false, samplingFactor, money: ["tax"]};
      for (const {name, sql} of filteredRelations.filter((one) => /^sales/.test(one.name))) {
        const parts = `SELECT amount, ${money.join(", ")} FROM (${sql({sets: {}}, report)})`;
        expect({name, rows: await bare.rows(parts)}).toEqual({
          name,
          rows: [{amount: 12, discount: null, tax: 2, shipping: null, unexplained: null}]
        });
      }
    }
  } finally {
    await bare.close();
  }
});

test("weight is how many visitors a row stands for, and events the sum of the four counts", async () => {
  await db.run(`INSERT INTO all_session_products BY NAME
    SELECT 1 AS session_no, 3 AS views, 2 AS carts, 1 AS removals, 4 AS purchases`);
  const [visits] = filteredRelations;
  const ask = async (types: string[], samplingFactor: number) =>
    db.rows(
      `SELECT events, weight FROM (${visits!.sql({sets: {event_type: types}}, {hasEvents: true, samplingFactor, money})})`
    );
  expect(await ask([], 1)).toEqual([{events: 10, weight: 1}]);
  expect(await ask(["view", "remove_from_cart"], 8)).toEqual([{events: 4, weight: 8}]);
});

test("sampledRelations names those of whose visitors there are but some", () => {
  expect(sampledRelations(1)).toEqual([]);
  expect(sampledRelations(8)).toEqual([
    "session_products",
    "sales",
    "records",
    "all_session_products",
    "all_sales"
  ]);
});
