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

test("the browser logged no error", () => {
  expect(visit.problems).toEqual([]);
});

/** Asks the engine of the built site in the page, as the page itself does. */
async function askBrowser(queries: readonly string[], filters: Filters): Promise<Answered[]> {
  const modules = join(report, "_modules");
  const engine = readdirSync(modules).find((file) => /^start-engine\.[\w-]+\.js$/.test(file))!;
  // As text, for the test runner would put an import of its own in the place of the browser's. What
  // queries read is not handed over, so that the engine has to find it out.
  const script = `import("/_modules/${engine}").then(async ({startEngine}) => {
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
