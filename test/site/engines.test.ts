import {readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {metrics} from "../../src/model/metrics/dictionary.ts";
import {metricsQuery} from "../../src/model/metrics/metrics-query.ts";
import type {Answer} from "../../src/model/answer.ts";
import {withFilters} from "../../src/model/filter-sql.ts";
import type {Filters} from "../../src/model/filters.ts";
import {bakedAnswers} from "../support/baked-answers.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {readReportJson} from "../support/read-report-json.ts";

const report = inject("report");
const baked = bakedAnswers(report);
const relations = ["visits", "sales", "records"] as const;
const everything: Filters = {sets: {}};

/** What pages and report.json ask when nothing is chosen. */
const asked = [
  ...baked.keys(),
  ...relations.map((relation) => {
    const own = metrics.filter((metric) => metric.from === relation);
    return withFilters(metricsQuery(relation, own), everything, true);
  }),
  ...Object.keys(readReportJson(report).breakdowns).map((name) => `SELECT * FROM by_${name}`)
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
  for (const [query, answer] of baked) expect(await native.ask(query), query).toEqual(answer);
});

test.each(choices)("both engines answer every query alike under %s", async (_, filters) => {
  const queries = [...new Set(asked.map((query) => under(query, filters)))];
  if (filters !== everything) expect(queries.join()).not.toMatch(/AS \(SELECT \* FROM all_\w+\)/);
  const answers = await askBrowser(queries);
  for (const [i, query] of queries.entries())
    expectAlike(answers[i]!, await native.ask(query), query);
});

test("the browser logged no error", () => {
  expect(visit.problems).toEqual([]);
});

/** A query of the unfiltered report, asked under filters. */
function under(query: string, filters: Filters): string {
  return ["visits", "sales"].reduce(
    (text, name) => text.replaceAll(relation(name, everything), relation(name, filters)),
    query
  );
}

/** The text that stands for a relation under filters. */
function relation(name: string, filters: Filters): string {
  const query = withFilters(`SELECT 1 FROM ${name}`, filters, true);
  return query.slice(0, -`\nSELECT 1 FROM ${name}`.length).slice("WITH ".length);
}

/** Asks the engine of the built site in the page, as the page itself does. */
async function askBrowser(queries: readonly string[]): Promise<Answer[]> {
  const modules = join(report, "_modules");
  const engine = readdirSync(modules).find((file) => /^engine\.[\w-]+\.js$/.test(file))!;
  // As text, for the test runner would put an import of its own in the place of the browser's.
  const script = `import("/_modules/${engine}").then(async ({browserEngine}) => {
    const answers = [];
    for (const query of ${JSON.stringify(queries)}) answers.push(await browserEngine(query));
    return answers;
  })`;
  return visit.page.evaluate<Answer[]>(script);
}

function expectAlike(browser: Answer, native: Answer, query: string): void {
  expect({names: browser.names, types: browser.types}, query).toEqual({
    names: native.names,
    types: native.types
  });
  const cells = native.columns.flatMap((column, j) =>
    column.map((value, i) => ({i, j, value, other: browser.columns[j]![i]}))
  );
  const lengths = (answer: Answer) => answer.columns.map((column) => column.length);
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
