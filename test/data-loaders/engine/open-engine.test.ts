import {existsSync} from "node:fs";
import {setTimeout} from "node:timers/promises";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {identifier} from "../../../data-loaders/engine/identifier.ts";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {UserError} from "../../../data-loaders/user-error.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe("Engine.rows gives plain values", () => {
  test.each([
    ["42::BIGINT", 42],
    ["9007199254740991::BIGINT", 9007199254740991],
    ["9007199254740993::BIGINT", 9007199254740993n],
    ["sum(x) FROM range(3) AS t(x)", 3],
    ["573480.1234::DECIMAL(18,4)", 573480.1234],
    ["-0.0001::DECIMAL(18,4)", -0.0001],
    ["1.5::DOUBLE", 1.5],
    ["DATE '2020-02-29'", "2020-02-29"],
    ["TIMESTAMP '2020-02-29 23:59:59.5'", "2020-02-29T23:59:59.500Z"],
    ["TIMESTAMPTZ '2020-02-29 23:59:59+02'", "2020-02-29T21:59:59.000Z"],
    ["NULL", null],
    ["true", true],
    ["'é'", "é"],
    ["[1::BIGINT, 2]", [1, 2]],
    ["{'day': DATE '2020-01-01', 'n': 3::BIGINT}", {day: "2020-01-01", n: 3}]
  ])("%s", async (sql, value) => {
    const [row] = await engine.rows<Record<string, unknown>>(
      `SELECT ${sql.replace(/^(\S.*?)( FROM |$)/, "$1 AS v$2")}`
    );
    expect(row).toEqual({v: value});
  });
});

test("Engine.columns gives the same by columns, with DuckDB's types, also of no row", async () => {
  const query = "SELECT 1.5 AS a, 'x' AS b, DATE '2020-02-29' AS a, sum(3) AS n";
  const types = ["DECIMAL(2,1)", "VARCHAR", "DATE", "HUGEINT"];
  const described = await engine.rows<{column_type: string}>(`DESCRIBE ${query}`);
  expect(described.map(({column_type}) => column_type)).toEqual(types);
  const names = ["a", "b", "a", "n"];
  const found = await engine.columns(query);
  expect(found).toEqual({names, types, values: [[1.5], ["x"], ["2020-02-29"], [3]]});
  const none = await engine.columns(`FROM (${query}) AS t(a, b, c, n) WHERE n > 3`);
  expect(none).toEqual({names: ["a", "b", "c", "n"], types, values: [[], [], [], []]});
});

describe("literal and identifier", () => {
  test("carry any text through SQL", async () => {
    const text = `it's "quoted"; -- DROP`;
    const [row] = await engine.rows<Record<string, string>>(
      `SELECT ${literal(text)} AS ${identifier(text)}`
    );
    expect(row).toEqual({[text]: text});
  });
});

describe("Engine says in a sentence what the person can mend", () => {
  test.skipIf(!existsSync("/dev/full"))(
    "a full disk (skipped where there is no /dev/full)",
    async () => {
      const write = engine.run(
        "COPY (SELECT range FROM range(1000000)) TO '/dev/full' (FORMAT csv)"
      );
      await expect(write).rejects.toThrow(
        "missing disk space: the disk is full (/dev/full); free some space and run again"
      );
      await expect(write).rejects.toBeInstanceOf(UserError);
    }
  );

  test("too little memory", async () => {
    const small = await openEngine({memory: 20_000_000, threads: 1});
    await small.run("SET max_temp_directory_size = '0KB'");
    const sort = small.run(
      "CREATE TABLE t AS SELECT random() AS x FROM range(20000000) ORDER BY x"
    );
    await expect(sort).rejects.toBeInstanceOf(UserError);
    await small.close();
  });

  test("but leaves other errors as they are", async () => {
    const wrong = engine.run("SELECT no_such_column");
    await expect(wrong).rejects.toThrow("no_such_column");
    await expect(wrong).rejects.not.toBeInstanceOf(UserError);
  });
});

describe("Connection.isolated runs statements in an engine of its own", () => {
  const endless = "SELECT sum(a.range * b.range) FROM range(10000000) AS a, range(10000000) AS b";

  test("which is there again, unless it has failed", async () => {
    const other = await openEngine({threads: 1});
    await other.isolated("CREATE TABLE t AS SELECT 1 AS x");
    await expect(other.rows("FROM t")).rejects.toThrow("t does not exist");
    await other.isolated("INSERT INTO t VALUES (2)");
    await expect(other.isolated("FROM no_such_table")).rejects.toThrow("no_such_table");
    await expect(other.isolated("FROM t")).rejects.toThrow("t does not exist");
    await other.close();
  });

  test("and closing ends what still runs there", async () => {
    const other = await openEngine({threads: 1});
    const connection = await other.connect();
    const running = Promise.allSettled([other.isolated(endless), connection.isolated(endless)]);
    await setTimeout(300);
    await other.close();
    for (const ended of await running) {
      expect(ended.status).toBe("rejected");
      expect(String((ended as PromiseRejectedResult).reason)).toMatch(/interrupt/i);
    }
  });
});
