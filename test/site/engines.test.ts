import {readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {metrics} from "../../src/model/metrics/dictionary.ts";
import {metricsQuery} from "../../src/model/metrics/metrics-query.ts";
import type {Answered} from "../../src/model/answer.ts";
import {queryOf} from "../../src/model/answer-key.ts";
import {readFilters} from "../../src/model/filter-url.ts";
import {filteredRelations} from "../../src/model/relations.ts";
import type {Filters} from "../../src/model/filters.ts";
import {bakedAnswers} from "../support/baked-answers.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {readReportJson} from "../support/read-report-json.ts";

const report = inject("report");
const baked = bakedAnswers(report);
const relations = ["session_products", "sales", "records"] as const;
const everything: Filters = {sets: {}};

/** What pages and report.json ask. */
const asked = [
  ...new Set([
    ...Array.from(baked.keys(), queryOf),
    ...relations.map((relation) =>
      metricsQuery(
        relation,
        metrics.filter((metric) => metric.from === relation)
      )
    ),
    ...Object.keys(readReportJson(report).breakdowns).map((name) => `SELECT * FROM by_${name}`),
    "SELECT count(*) AS n, sum(price) AS prices FROM session_products JOIN catalogue USING (product_no)"
  ])
];

const choices: [string, Filters][] = [
  ["nothing", everything],
  ["a period", {from: "2020-11-20", to: "2020-12-24", sets: {}}],
  ["a brand and a category", {sets: {brand: ["samsung"], category: ["electronics"]}}],
  ["carts", {sets: {event_type: ["cart"]}}],
  [
    "views and purchases of two states",
    {sets: {event_type: ["view", "purchase"], state: ["CA", "NY"]}}
  ],
  ["a price band and a source", {sets: {price_band: ["1,000 and over"], source: ["Google"]}}],
  [
    "a day without a match",
    {from: "2020-09-24", to: "2020-09-24", sets: {state: ["WY"], brand: ["msi"]}}
  ]
];

let native: Reader;
let site: Site;
let visit: Visit;

beforeAll(async () => {
  native = await openBuiltReader(report);
  site = await openSite(report, inject("browser"));
  visit = await site.visit("index.html");
});

afterAll(async () => {
  await native.close();
  await site.close();
});

test("pages carry the answers of the native engine", async () => {
  expect(baked.size).toBeGreaterThan(20);
  for (const [key, answer] of baked) {
    const filters = readFilters(key.startsWith("?") ? key.slice(0, key.indexOf("\n")) : "");
    expect(await native.ask(queryOf(key), filters), key).toEqual(answer);
  }
});

test.each(choices)("both engines answer every query alike under %s", async (_, filters) => {
  const answers = await askBrowser(asked, filters);
  for (const [i, query] of asked.entries())
    expectAlike(answers[i]!, await native.ask(query, filters), query);
});

test.each(choices)("so does the kernel under %s", async (_, filters) => {
  const answers = await askKernel(asked, filters);
  const refused = asked.filter((_, i) => answers[i] === null);
  // the page has the answer to it, which follows no filter
  expect(refused.filter((query) => !query.includes("generate_series"))).toEqual([]);
  for (const [i, query] of asked.entries())
    if (answers[i]) expectAlike(answers[i], await native.ask(query, filters), query);
});

test("the browser logged no error", () => {
  expect(visit.problems).toEqual([]);
});

/** Asks the engine of the built site in the page, as the page itself does. */
async function askBrowser(queries: readonly string[], filters: Filters): Promise<Answered[]> {
  // As text, for the test runner would put an import of its own in the place of the browser's. What
  // queries read is not handed over, so that the engine has to find it out.
  const script = `import("${moduleOf("start-engine")}").then(async ({startEngine}) => {
    const report = {hasEvents: true, samplingFactor: 1, money: ["discount", "tax"]};
    window.engine ??= startEngine({report, reads: new Map(), onState() {}});
    const engine = await window.engine;
    const answers = [];
    for (const query of ${JSON.stringify(queries)})
      answers.push(await engine.ask(query, ${JSON.stringify(filters)}));
    return answers;
  })`;
  return visit.page.evaluate<Answered[]>(script);
}

/** Asks the kernel likewise; null where it leaves a query to the database. */
async function askKernel(
  queries: readonly string[],
  filters: Filters
): Promise<(Answered | null)[]> {
  const script = `import("${moduleOf("start-kernel")}").then(async ({startKernel}) => {
    const report = {hasEvents: true, samplingFactor: 1, money: ["discount", "tax"]};
    const onFailure = (reason) => console.error(reason);
    window.kernel ??= startKernel({report, reads: new Map(), answers: new Map(), onFailure});
    const asked = ${JSON.stringify(queries)}.map((query) =>
      window.kernel.ask(query, ${JSON.stringify(filters)})
    );
    return (await Promise.all(asked)).map((answer) => answer ?? null);
  })`;
  return visit.page.evaluate<(Answered | null)[]>(script);
}

/** Address of a module that pages import late. */
function moduleOf(name: string): string {
  const files = readdirSync(join(report, "_modules"));
  return `/_modules/${files.find((file) => file.startsWith(`${name}.`))!}`;
}

function expectAlike(browser: Answered, native: Answered, query: string): void {
  // in the browser, tables that no filter changes are no matter
  const filtered = (name: string) => filteredRelations.some((one) => one.name === name);
  expect(browser.reads, query).toEqual(native.reads.filter(filtered));
  expect({names: browser.names, types: browser.types}, query).toEqual({
    names: native.names,
    types: native.types
  });
  const cells = native.columns.flatMap((column, j) =>
    column.map((value, i) => ({i, j, value, other: browser.columns[j]![i]}))
  );
  const lengths = (answer: Answered) => answer.columns.map((column) => column.length);
  expect(lengths(browser), query).toEqual(lengths(native));
  expect(
    cells.filter(({value, other}) => !alike(value, other)),
    query
  ).toEqual([]);
}

function alike(a: unknown, b: unknown): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.abs(a);
}
