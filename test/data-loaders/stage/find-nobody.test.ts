import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {findNobody} from "../../../data-loaders/stage/find-nobody.ts";

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine();
  folder = mkdtempSync(join(tmpdir(), "daybook-test-"));
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, {recursive: true});
});

/** Orders of one line: so many of one customer, and three each of others. */
async function found(customer: string, orders: number, others: number): Promise<unknown> {
  const path = join(folder, "order_lines.parquet");
  await engine.run(`COPY (
    SELECT 'a' || i AS order_id, ${literal(customer)} AS customer_id FROM range(${orders}) AS t(i)
    UNION ALL SELECT 'b' || i, 'c' || (i // 3) FROM range(${others * 3}) AS t(i)
    UNION ALL SELECT 'n' || i, NULL FROM range(1000) AS t(i)
  ) TO ${literal(path)} (FORMAT parquet)`);
  return (await findNobody(engine, path)).map(({what, rows}) => `${rows} ${what.split(",")[0]}`);
}

test.each([
  ["Guest", 2, 5, ['2 lines of customer "Guest"']],
  ["Guest", 1, 5, []],
  ["0", 40, 100, ['40 lines of customer "0"']],
  ["4711", 80, 100, ['80 lines of customer "4711"']],
  ["4711", 70, 100, []],
  ["4711", 49, 20, []],
  ["4711", 80, 8, []]
])("customer %s with %i orders, beside %i others with three", async (...[id, n, others, says]) => {
  expect(await found(id, n, others)).toEqual(says);
});
