import {execFile} from "node:child_process";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {ScratchProject} from "../../bench/scratch-project.ts";
import {scratchProject} from "../../bench/scratch-project.ts";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {estimateMetrics} from "../../src/model/estimates/estimate-metrics.ts";
import {metrics} from "../../src/model/metrics/dictionary.ts";
import {exactRelation} from "../../src/model/metrics/metric.ts";
import {metricsQuery} from "../../src/model/metrics/metrics-query.ts";
import {answerRows} from "../../src/model/answer.ts";
import type {ReportContext} from "../../src/model/report-context.ts";
import type {Filters} from "../../src/model/filters.ts";
import {writeFilters} from "../../src/model/filter-url.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {readReportJson} from "../support/read-report-json.ts";
import {unmarkedDifferences} from "../support/unmarked-differences.ts";

// The sample's report, and again with so small a budget that visitors have to be sampled.

const relations = ["session_products", "sales", "records"] as const;

const choices: readonly Filters[] = [
  {from: "2020-11-20", to: "2020-12-24", sets: {}},
  {from: "2021-01-06", to: "2021-01-12", sets: {}},
  {sets: {brand: ["samsung"]}},
  {sets: {brand: ["apple", "hp"], category: ["electronics"]}},
  {sets: {event_type: ["purchase"]}},
  {from: "2020-10-01", sets: {event_type: ["view", "cart"], price_band: ["100–200"]}},
  {sets: {price_band: ["1,000 and over"], source: ["Google"]}},
  {sets: {state: ["CA", "NY"]}},
  {to: "2020-12-31", sets: {source: ["Organic"], category: ["computers"]}},
  {from: "2021-02-01", to: "2021-02-01", sets: {}},
  {sets: {state: ["WY"], brand: ["msi"]}},
  {from: "2020-09-24", to: "2020-09-24", sets: {state: ["WY"], brand: ["msi"]}}
];

let scratch: ScratchProject;
let whole: {folder: string; reader: Reader};
let part: {folder: string; reader: Reader};
let context: ReportContext;

beforeAll(async () => {
  const folder = inject("report");
  scratch = await scratchProject({budget: {data: 600_000}});
  await promisify(execFile)(process.execPath, ["--import", "tsx", "data-loaders/cli.ts", "build"], {
    cwd: scratch.root,
    maxBuffer: 1e8
  });
  const sampled = join(scratch.root, "dist");
  whole = {folder, reader: await openBuiltReader(folder)};
  part = {folder: sampled, reader: await openBuiltReader(sampled)};
  const models = join(sampled, "_file/models");
  const file = readdirSync(models).find((name) => name.startsWith("context."))!;
  context = JSON.parse(readFileSync(join(models, file), "utf8")) as ReportContext;
});

afterAll(async () => {
  await whole.reader.close();
  await part.reader.close();
  await scratch.remove();
});

test("a small budget makes a sample of visitors that fits it", () => {
  const {tables} = readReportJson(part.folder);
  expect(context.samplingFactor).toBe(8);
  expect(tables.reduce((sum, {bytes}) => sum + bytes, 0)).toBeLessThan(600_000);
  const rows = (report: string) =>
    readReportJson(report).tables.find(({name}) => name === "all_session_products")!.rows;
  expect(rows(part.folder) / rows(whole.folder)).toBeCloseTo(1 / 8, 1);
});

test("report.json has the same metrics and breakdowns, all exact", () => {
  const [a, b] = [readReportJson(whole.folder), readReportJson(part.folder)];
  expect(b.breakdowns).toEqual(a.breakdowns);
  expect(Object.keys(b.metrics)).toEqual(Object.keys(a.metrics));
  for (const [id, {value, exact}] of Object.entries(b.metrics)) {
    const wanted = a.metrics[id]!.value;
    expect(exact, id).toBe(true);
    if (typeof wanted === "number")
      expect(Number(value) / (wanted || 1), id).toBeCloseTo(wanted && 1, 12);
    else expect(value, id).toBe(wanted);
  }
});

describe.each(relations)("metrics of %s", (relation) => {
  const own = metrics.filter(({from}) => from === relation);

  test.each(choices)("that add up are exact under %j", async (filters) => {
    const added = own.filter(({sampled}) => sampled.kind === "exact");
    const [wanted] = await ask(whole.reader, filters)(metricsQuery(relation, added));
    const [found] = await ask(part.reader, filters)(metricsQuery(exactRelation[relation], added));
    expect(found).toEqual(wanted);
  });

  test("that are estimated lie in their intervals nine times in ten, and are never shown as exact", async () => {
    const rest = own.filter(({sampled}) => sampled.kind !== "exact");
    const missed: string[] = [];
    let cases = 0;
    for (const filters of choices) {
      const [wanted] = await ask(whole.reader, filters)(metricsQuery(relation, rest));
      const found = await estimateMetrics(ask(part.reader, filters), relation, rest, context);
      for (const [i, {value, low, high}] of found.entries()) {
        const {id} = rest[i]!;
        const truth = wanted![id]!;
        if (value === null) continue;
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        if (low === high) expect(value, `${id} ${JSON.stringify(filters)}`).toBeCloseTo(truth, 9);
        cases += 1;
        if (!(low! <= truth * (1 + 1e-12) && truth <= high! * (1 + 1e-12)))
          missed.push(`${id}: ${truth} not in ${low} to ${high}`);
      }
    }
    expect(cases).toBeGreaterThan(20);
    expect(missed.length / cases, missed.join("\n")).toBeLessThan(0.1);
  });
});

test("no page says anything else than the whole report without saying that it is an estimate", () => {
  const pages = readdirSync(whole.folder).filter((file) =>
    /^(?!404|methods|whole-report).*\.html$/.test(file)
  );
  const read = (folder: string, file: string) => page(readFileSync(join(folder, file), "utf8"));
  const others = pages.map((file) => read(whole.folder, file));
  const found = pages.flatMap((file, i) =>
    unmarkedDifferences(read(part.folder, file), others[i]!, others).map(
      (text) => `${file}: ${text}`
    )
  );
  // how far back seconds reach is a matter of the budget, and no estimate; tables say of themselves that they are a sample
  const told =
    /Windows shorter than an hour are available|^explore\.html: .*(: One row per |: A query can name )/;
  expect(found.filter((text) => !told.test(text))).toEqual([]);
});

describe("in a reader's browser", () => {
  let wholeSite: Site;
  let partSite: Site;

  beforeAll(async () => {
    const browser = inject("browser");
    wholeSite = await openSite(whole.folder, browser);
    partSite = await openSite(part.folder, browser);
  });

  afterAll(async () => {
    await wholeSite.close();
    await partSite.close();
  });

  test.each([
    ["sales.html", choices[0]!],
    ["quality.html", choices[2]!],
    ["funnel.html", choices[0]!],
    ["regions.html", choices[2]!]
  ])("%s under %j is exact or says that it is not", async (file, filters) => {
    const path = file + writeFilters(filters);
    const [wanted, found] = [await visit(wholeSite, path), await visit(partSite, path)];
    expect(unmarkedDifferences(found, wanted)).toEqual([]);
    const values = new Map(
      Array.from(wanted.querySelectorAll("[data-metric]"), (element) => [
        element.getAttribute("data-metric"),
        element.getAttribute("data-value")
      ])
    );
    const estimates = Array.from(found.querySelectorAll("[data-metric][data-exact=false]"));
    expect(estimates.length).toBeGreaterThan(0);
    let compared = 0;
    for (const element of found.querySelectorAll("[data-metric]:not([data-exact=false])")) {
      const wantedValue = values.get(element.getAttribute("data-metric"));
      // a sentence may name a number that the other page has no need of
      if (wantedValue === undefined) continue;
      compared += 1;
      expect(Number(element.getAttribute("data-value"))).toBeCloseTo(Number(wantedValue), 6);
    }
    expect(compared).toBeGreaterThan(0);
    for (const element of estimates) expect(element.textContent).toMatch(/^(≈|at least|at most)/);
  });
});

function ask(reader: Reader, filters: Filters) {
  return async (query: string) =>
    answerRows<Record<string, number | null>>(await reader.ask(query, filters));
}

async function visit(site: Site, path: string): Promise<Document> {
  const {page: tab, problems} = await site.visit(path);
  expect(problems).toEqual([]);
  const html = await tab.content();
  await tab.close();
  return page(html);
}

function page(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}
