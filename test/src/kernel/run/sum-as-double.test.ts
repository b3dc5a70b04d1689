import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Engine} from "../../../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../../../data-loaders/engine/open-engine.ts";
import {answer} from "../../../../data-loaders/publish/run-model.ts";
import {createKernel} from "../../../../src/kernel/create-kernel.ts";
import {Unsupported} from "../../../../src/kernel/unsupported.ts";
import {kernelTables} from "../../../support/kernel-tables.ts";

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({threads: 1});
});

afterAll(() => engine.close());

async function fill(rows: readonly (readonly (number | null)[])[]) {
  const values = rows.map((row) => `(${row.map((cell) => cell ?? "NULL").join(", ")})`);
  await engine.run(`CREATE OR REPLACE TABLE t (g INTEGER, a BIGINT, b BIGINT);
    INSERT INTO t SELECT * FROM (VALUES (0, 0, NULL), ${values.join(", ")})`);
  return createKernel(await kernelTables(engine, ["t"]));
}

test("sums of products beyond 2^53 are the doubles that DuckDB makes of them", async () => {
  const cell = fc.option(fc.integer({min: -(2 ** 45), max: 2 ** 45}), {freq: 6});
  const row = fc.tuple(fc.integer({min: 0, max: 2}), cell, cell);
  const query = `SELECT g, CAST(sum(CAST(a AS HUGEINT) * b) AS DOUBLE) AS products,
    CAST(sum(CAST(b AS HUGEINT) * b) AS DOUBLE) AS squares FROM t GROUP BY g ORDER BY g`;
  await fc.assert(
    fc.asyncProperty(fc.array(row, {minLength: 1}), async (rows) => {
      const kernel = await fill(rows);
      expect(await kernel.ask(query, [])).toEqual(await answer(engine, query));
    })
  );
});

test("what is no double at once stays unsupported there", async () => {
  const kernel = await fill([[1, 2 ** 40, 2 ** 40]]);
  for (const query of [
    "SELECT sum(CAST(a AS HUGEINT) * b) AS n FROM t",
    "SELECT CAST(sum(CAST(a AS HUGEINT) * b * 0.5) AS DOUBLE) AS n FROM t"
  ])
    await expect(kernel.ask(query, [])).rejects.toThrow(Unsupported);
});
