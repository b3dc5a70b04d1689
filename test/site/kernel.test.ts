import fc from "fast-check";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {Unsupported} from "../../src/kernel/unsupported.ts";
import {queryOf} from "../../src/model/answer-key.ts";
import type {Filters} from "../../src/model/filters.ts";
import {filteredRelations} from "../../src/model/relations.ts";
import type {ReportContext} from "../../src/model/report-context.ts";
import {reportShape} from "../../src/model/report-shape.ts";
import {bakedAnswers} from "../support/baked-answers.ts";
import {chosenFilters} from "../support/chosen-filters.ts";
import {expectSameAnswer} from "../support/expect-same-answer.ts";
import type {BuiltKernel} from "../support/open-built-kernel.ts";
import {openBuiltKernel} from "../support/open-built-kernel.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";

const report = inject("report");
let reader: Reader;
let kernel: BuiltKernel;

beforeAll(async () => {
  [reader, kernel] = await Promise.all([openBuiltReader(report), openBuiltKernel(report)]);
});

afterAll(async () => {
  kernel.close();
  await reader.close();
});

const models = join(report, "_file/models");
const file = readdirSync(models).find((name) => /^context\..*json$/.test(name))!;
const context = JSON.parse(readFileSync(join(models, file), "utf8")) as ReportContext;
const shape = reportShape(context);

const isFiltered = (name: string) => filteredRelations.some((relation) => relation.name === name);

/** What pages ask that follows the filters, and the relations that it names. */
const questions = new Map(
  Array.from(bakedAnswers(report), ([key, {reads}]) => [queryOf(key), reads] as const).filter(
    ([, reads]) => reads.some(isFiltered)
  )
);

async function askBoth(filters: Filters): Promise<string[]> {
  const refused: string[] = [];
  for (const [query, reads] of questions) {
    const relations = filteredRelations
      .filter(({name}) => reads.includes(name))
      .map(({name, sql}) => ({name, sql: sql(filters, shape)}));
    const wanted = await reader.ask(query, filters);
    try {
      expectSameAnswer(await kernel.ask(query, relations), wanted, query);
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      refused.push(query);
    }
  }
  return refused;
}

test("the kernel answers what pages ask", async () => {
  expect(questions.size).toBeGreaterThan(90);
  expect(await askBoth({sets: {}})).toEqual([]);
});

test("the kernel answers it under any filters", async () => {
  const picks = fc.tuple(fc.nat(), fc.nat(), fc.nat());
  await fc.assert(
    fc.asyncProperty(picks, async (numbers) => {
      for (const filters of chosenFilters(context.choices, numbers))
        expect(await askBoth(filters)).toEqual([]);
    }),
    {numRuns: 2}
  );
});
