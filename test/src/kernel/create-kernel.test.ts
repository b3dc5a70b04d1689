import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Engine} from "../../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {answer} from "../../../data-loaders/publish/run-model.ts";
import {createKernel} from "../../../src/kernel/create-kernel.ts";
import {Unsupported} from "../../../src/kernel/unsupported.ts";
import {expectSameAnswer} from "../../support/expect-same-answer.ts";
import {kernelTables} from "../../support/kernel-tables.ts";
import {randomQuery} from "../../support/random-query.ts";
import {randomTable} from "../../support/random-tables.ts";

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({threads: 1});
});

afterAll(() => engine.close());

const queriesEach = 12;

/** Queries of which DuckDB makes an error, such as a number out of range, have no answer to compare. */
const answerOrError = (query: string) => answer(engine, query).catch(() => undefined);

test("answers random queries over random tables as DuckDB does", async () => {
  let answered = 0;
  let refused = 0;
  const choices = fc.array(fc.nat(), {minLength: 400, maxLength: 400});
  await fc.assert(
    fc.asyncProperty(randomTable("t"), randomTable("u"), choices, async (t, u, numbers) => {
      await engine.run(`${t}${u}`);
      const kernel = createKernel(await kernelTables(engine, ["t", "u"]));
      let at = 0;
      const choose = (n: number) => numbers[at++ % numbers.length]! % n;
      for (let i = 0; i < queriesEach; ++i) {
        const query = randomQuery(choose);
        const wanted = await answerOrError(query);
        if (!wanted) continue;
        try {
          expectSameAnswer(await kernel.ask(query, []), wanted, `${query}\n${t}${u}`);
          ++answered;
        } catch (error) {
          if (!(error instanceof Unsupported)) throw error;
          ++refused;
        }
      }
    }),
    {numRuns: 120}
  );
  // most are answered, or this test would say little
  expect(answered).toBeGreaterThan(9 * refused);
  expect(answered).toBeGreaterThan(700);
});

/** What a review has found to be told otherwise than DuckDB tells it; one that is refused is right, too. */
const known = [
  "SELECT coalesce(x, (SELECT max(z) FROM u)) AS k, count(*) AS n FROM t GROUP BY 1 ORDER BY 1",
  "SELECT count(DISTINCT CASE WHEN y > 4 THEN x ELSE (SELECT max(z) FROM u) END) AS n FROM t",
  "WITH v AS (SELECT x * 5000 AS k, y FROM t) SELECT count(DISTINCT CASE WHEN y > 4 THEN k ELSE m END) AS n FROM v, (SELECT min(k) AS m FROM v)",
  "WITH v AS (SELECT x * 5000 AS k FROM t), m AS (SELECT max(z) * 9 AS m FROM u) SELECT greatest(m.m, v.k) AS g, count(*) AS n FROM v, m GROUP BY 1 ORDER BY 1",
  "SELECT sum(x) AS totalAmount FROM t",
  "SELECT y ISNULL FROM t ORDER BY 1",
  "SELECT y NOTNULL FROM t ORDER BY 1",
  "SELECT 1_000 AS n FROM t LIMIT 1",
  "SELECT CAST(ln(CAST(x - x AS DOUBLE)) AS INTEGER) AS n FROM t",
  "SELECT x FROM t JOIN t AS s ON t.x = s.x ORDER BY 1",
  "SELECT * FROM (SELECT t.x, s.x FROM t JOIN t AS s ON t.x = s.x) ORDER BY 1",
  "SELECT count(*) AS n FROM t GROUP BY 1.0"
];

test.each(known)("%s is answered as DuckDB does, or refused", async (query) => {
  await engine.run(`CREATE OR REPLACE TABLE t AS SELECT * FROM (VALUES (1, 1), (2, 2), (NULL, 3), (3, 5), (4, 6), (4, 7), (NULL, 8), (2, 9)) AS v (x, y);
    CREATE OR REPLACE TABLE u AS SELECT * FROM (VALUES (5000), (7)) AS v (z)`);
  const kernel = createKernel(await kernelTables(engine, ["t", "u"]));
  const wanted = await answerOrError(query);
  const found = await kernel.ask(query, []).catch((error: unknown) => {
    expect(error).toBeInstanceOf(Unsupported);
    return undefined;
  });
  if (found) expectSameAnswer(found, wanted!, query);
});

test("of what a review has found, most is answered", async () => {
  await engine.run(`CREATE OR REPLACE TABLE t AS SELECT 1 AS x, 2 AS y;
    CREATE OR REPLACE TABLE u AS SELECT 3 AS z`);
  const kernel = createKernel(await kernelTables(engine, ["t", "u"]));
  for (const query of known.slice(0, 4))
    expect((await kernel.ask(query, [])).columns[0]).toHaveLength(1);
});
