import {readdirSync, readFileSync} from "node:fs";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {literal} from "../../data-loaders/engine/literal.ts";
import type {Engine} from "../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../data-loaders/engine/open-engine.ts";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {withRelations} from "../support/with-relations.ts";
import {windowsQuery} from "../../src/model/questions/windows-query.ts";
import {weekHours} from "../../src/model/questions/week-hours.ts";
import {bakedAnswers} from "../support/baked-answers.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import {groupRows} from "../support/oracle/group-rows.ts";
import {sampleShop} from "../support/sample-shop.ts";

const report = inject("report");
const {events, lines} = sampleShop();
let reader: Reader;

beforeAll(async () => {
  reader = await openBuiltReader(report);
});

afterAll(() => reader.close());

/** The rows of an answer. */
async function ask(query: string): Promise<Record<string, unknown>[]> {
  const {names, columns} = await reader.ask(query);
  return columns[0]!.map((_, i) =>
    Object.fromEntries(names.map((name, j) => [name, columns[j]![i]]))
  );
}

test("brands' session conversion is that of the sessions in the log", () => {
  const [, answer] = [...bakedAnswers(report)].find(([query]) => query.includes("AS all_bought"))!;
  const seen = groupRows(
    events.filter(({session}) => session !== ""),
    (event) => `${event.brand} ${event.session}`
  );
  const looked = [...seen.values()].filter((own) => own.some(({type}) => type === "view"));
  const brands = groupRows(looked, ([event]) => event!.brand);
  const expected = Array.from(brands, ([brand, sessions]) => ({
    brand,
    looked: sessions.length,
    bought: sessions.filter((own) => own.some(({type}) => type === "purchase")).length
  })).sort((a, b) => b.looked - a.looked || (a.brand < b.brand ? -1 : 1));
  const column = (name: string) => answer.columns[answer.names.indexOf(name)];
  expect(column("brand")).toEqual(expected.map(({brand}) => brand));
  expect(column("looked")).toEqual(expected.map(({looked}) => looked));
  expect(column("bought")).toEqual(expected.map(({bought}) => bought));
});

test("every hour of the week has its interactions and its orders", async () => {
  const answered = await ask(weekHours);
  const weekday = (day: string) => ((new Date(day).getUTCDay() + 6) % 7) + 1;
  const seen = groupRows(events, (event) => `${weekday(event.day)} ${event.hour}`);
  expect(answered).toHaveLength(seen.size);
  for (const row of answered) {
    const own = seen.get(`${String(row.weekday)} ${String(row.hour)}`)!;
    expect(row.interactions).toBe(own.length);
  }
  const orders = answered.reduce((sum, row) => sum + Number(row.orders), 0);
  expect(orders).toBe(new Set(lines.map((line) => line.order)).size);
});

test("the time from the first look to the purchase is that of the sessions in the log", async () => {
  const sessions = groupRows(
    events.filter(({session}) => session !== ""),
    (event) => event.session
  );
  const waits = [...sessions.values()].flatMap((own) => {
    const first = (type: string) =>
      Math.min(...own.filter((event) => event.type === type).map(({second}) => second));
    const wait = first("purchase") - first("view");
    return Number.isFinite(wait) && wait >= 0 ? [wait] : [];
  });
  waits.sort((a, b) => a - b);
  const middle = waits.length / 2;
  const median = (waits[Math.ceil(middle) - 1]! + waits[Math.floor(middle)]!) / 2;
  const answered = await ask("SELECT * FROM purchase_waits ORDER BY bin NULLS LAST");
  expect(answered.at(-1)).toEqual({bin: null, sessions: waits.length, median_seconds: median});
  const bounds = [60, 120, 300, 600, 1200, 1800, 3600, Infinity];
  const bins = groupRows(waits, (wait) => String(bounds.findIndex((high) => wait < high)));
  expect(bins.size).toBeGreaterThan(3);
  expect(new Map(answered.slice(0, -1).map((row) => [String(row.bin), row.sessions]))).toEqual(
    new Map(Array.from(bins, ([bin, own]) => [bin, own.length]))
  );
});

test("the days that were planted to be unusual are told of", () => {
  const {document} = parseHTML(readFileSync(join(report, "rhythm.html"), "utf8"));
  const items = Array.from(
    document.querySelectorAll("main li:not(.claim)"),
    (item) => item.textContent ?? ""
  );
  // Black Friday, and the outage from noon to nine in the evening
  expect(items.find((item) => item.includes("Nov 27, 2020"))).toMatch(/2,\d{3} interactions, more/);
  expect(items.find((item) => item.includes("Jan 19, 2021"))).toMatch(/between 12:00 and 21:00/);
});

describe("windows of two seconds", () => {
  let folder: string;
  let engine: Engine;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "daybook-"));
    const models = join(report, "_file/models");
    const packed = readdirSync(models).find((file) =>
      /^events_by_second\.duckdb\..*gz$/.test(file)
    )!;
    const file = join(folder, "events_by_second.duckdb");
    await writeFile(file, gunzipSync(readFileSync(join(models, packed))));
    engine = await openEngine();
    await engine.run(`ATTACH ${literal(file)} AS fine (READ_ONLY)`);
  });

  afterAll(async () => {
    await engine.close();
    await rm(folder, {recursive: true, force: true});
  });

  test("hold every event of the log", async () => {
    const [count] = await engine.rows<{n: number; rows: number}>(
      "SELECT sum(n) AS n, count(*) AS rows FROM fine.all_events_by_second"
    );
    expect(Number(count!.n)).toBe(events.length);
    expect(Number(count!.rows)).toBeLessThanOrEqual(400_000);
  });

  test.each([
    ["event_type", "type", {}],
    ["category", "category", {}],
    ["brand", "brand", {category: ["computers"]}]
  ] as const)("count by %s what the log holds on Black Friday", async (by, key, sets) => {
    const from = Date.UTC(2020, 10, 27, 20) / 1000;
    const to = from + 1200;
    const query = windowsQuery({grain: 2, by, from, to, hasEvents: true});
    const rows = await engine.rows<{start: number; series: string; n: number}>(
      await withRelations(engine, query, {filters: {sets}})
    );
    const wanted: readonly string[] | undefined = (sets as Record<string, string[]>).category;
    const own = events.filter(
      ({second, category}) =>
        second >= from && second < to && (!wanted || wanted.includes(category))
    );
    const names = Array.from(
      groupRows(own, (event) => event[key]),
      ([name, {length}]) => ({
        name,
        length
      })
    ).sort((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1));
    const top = names.slice(0, 5).map(({name}) => name);
    const expected = Array.from(
      groupRows(own, (event) => {
        const series = top.includes(event[key]) ? event[key] : "all others";
        return `${event.second - (event.second % 2)} ${series}`;
      }),
      ([window, {length}]) => `${window}: ${length}`
    ).sort();
    expect(rows.map(({start, series, n}) => `${start} ${series}: ${n}`).sort()).toEqual(expected);
    expect(own.length).toBeGreaterThan(30);
  });
});
