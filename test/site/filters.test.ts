import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {readChapters} from "../support/chapters.ts";
import {choose, reset} from "../support/choose.ts";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import {readShop} from "../support/oracle/read-shop.ts";
import type {Choice} from "../support/oracle/select.ts";
import {projectRoot} from "../support/project-root.ts";
import {readView} from "../support/read-view.ts";
import {settle} from "../support/settle.ts";

const chapters = readChapters(inject("report"));
const filtered = chapters.filter(({filters}) => Object.keys(filters).length > 0);
const shop = readShop(join(projectRoot, "data/sample"));
const whole = expectView(shop, {sets: {}});
let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

test("every chapter about the shop offers the filters that the sample can fill", () => {
  const all = ["event_type", "category", "brand", "price_band", "state", "source"];
  const files = filtered.map(({file}) => file);
  for (const name of ["index", "quality", "funnel", "sales", "regions"])
    expect(files).toContain(`${name}.html`);
  for (const {file, filters, period} of filtered) {
    expect({file, filters: Object.keys(filters)}).toEqual({file, filters: all});
    expect(period).toEqual({first: "2020-09-24", last: "2021-02-28"});
  }
});

describe.each(filtered)("$file", ({file, filters}) => {
  // Other chapters try other values.
  const nth = filtered.findIndex((chapter) => chapter.file === file);
  const pick = (id: string, also = 0) => filters[id]![(nth + also) % filters[id]!.length]!;
  const choices: [string, Choice][] = [
    ...Object.keys(filters).map((id): [string, Choice] => [id, {sets: {[id]: [pick(id)]}}]),
    ["two brands", {sets: {brand: [pick("brand", 1), pick("brand", 3)]}}],
    ["from", {from: `2020-12-${String(nth + 1).padStart(2, "0")}`, sets: {}}],
    ["to", {to: `2020-11-${10 + nth}`, sets: {}}],
    ["from, to and brand", {from: "2020-11-20", to: "2020-12-24", sets: {brand: [pick("brand")]}}],
    ["price_band and state", {sets: {price_band: [pick("price_band", 2)], state: [pick("state")]}}],
    ["purchase and source", {sets: {event_type: ["purchase"], source: [pick("source", 1)]}}]
  ];
  let visit: Visit;

  beforeAll(async () => {
    visit = await site.visit(file);
  });

  afterAll(() => visit.page.context().close());

  test("shows the whole report at first, without the engine", async () => {
    expect(await settle(visit.page, whole)).toEqual([]);
    await visit.page.waitForLoadState("networkidle");
    expect(visit.requests.filter((url) => /wasm|worker|duckdb/.test(url))).toEqual([]);
  });

  test.each(choices)("follows the filter %s", async (_, choice) => {
    const expected = expectView(shop, choice);
    expect(expected.metrics).not.toEqual(whole.metrics);
    await reset(visit.page);
    await choose(visit.page, choice);
    expect(await settle(visit.page, expected)).toEqual([]);
  });

  test("shows the whole report again after a reset", async () => {
    await reset(visit.page);
    expect(await settle(visit.page, whole)).toEqual([]);
  });

  test("logs no error and asks nobody else", () => {
    expect(visit.problems).toEqual([]);
  });
});

test("the summary makes its claims in numbers", async () => {
  const {page} = await site.visit("index.html");
  const {prose} = await readView(page);
  for (const {pattern} of whole.claims) expect(prose).toMatch(pattern);
});

test("an address brings its choice along, and links to other chapters take it with them", async () => {
  const choice = {from: "2020-12-01", sets: {brand: ["sony", "hp"], state: ["TX"]}};
  const expected = expectView(shop, choice);
  const {page} = await site.visit("sales.html?from=2020-12-01&brand=sony&brand=hp&state=TX");
  expect(await settle(page, expected)).toEqual([]);
  await page.locator("#observablehq-sidebar a[href*=funnel]").click();
  await page.waitForURL(/funnel/);
  expect(await settle(page, expected)).toEqual([]);
});
