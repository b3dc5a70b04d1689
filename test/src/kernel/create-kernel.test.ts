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
