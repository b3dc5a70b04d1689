import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {weighPage} from "../../data-loaders/build/weigh-page.ts";
import {readConfig} from "../../data-loaders/config.ts";
import {bakedAnswers} from "../support/baked-answers.ts";
import {cellFiles} from "../support/cell-files.ts";
import {readChapters} from "../support/chapters.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";

const report = inject("report");
const {budget} = readConfig({});
let site: Site;

beforeAll(async () => {
  site = await openSite(report, inject("browser"));
});

afterAll(() => site.close());

describe.each(readChapters(report))("$file", ({file}) => {
  test("asks for what its HTML names, once each, and keeps to its budget", async () => {
    const {page, requests} = await site.visit(file);
    await page.waitForLoadState("networkidle");
    const asked = requests
      .filter((url) => url.startsWith(site.url))
      .map((url) => decodeURIComponent(url.slice(site.url.length)))
      .sort();
    const weights = await weighPage(report, file, cellFiles(report, file));
    expect(asked).toEqual(weights.map((one) => one.file).sort());
    expect(asked.filter((name) => /wasm|worker|reader|engine/.test(name))).toEqual([]);
    expect(asked.length).toBeLessThan(40);
    expect(weights.reduce((sum, {bytes}) => sum + bytes, 0)).toBeLessThanOrEqual(budget.page);
    expect(weights[0]!.bytes).toBeLessThanOrEqual(budget.html);
    await page.context().close();
  });

  test.each([390, 1280])("moves nothing while it comes alive, %i px wide", async (width) => {
    const {page} = await site.visit("methods.html", {viewport: {width, height: 844}});
    await page.addInitScript(watchShifts);
    await page.goto(site.url + file);
    await page.waitForFunction(
      () =>
        document.readyState === "complete" &&
        document.querySelector("observablehq-loading") === null
    );
    await frames(page);
    const seen = await page.evaluate(() => (globalThis as Watched).shifts ?? []);
    expect(
      seen.reduce((sum, {value}) => sum + value, 0),
      JSON.stringify(seen)
    ).toBeLessThanOrEqual(0.02);
    await page.context().close();
  });
});

test("links show a picture of the report, which the site holds", () => {
  const png = readFileSync(join(report, "preview.png"));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  const html = readFileSync(join(report, "index.html"), "utf8");
  const said = (key: string) => new RegExp(`"${key}" content="([^"]*)"`).exec(html)?.[1];
  expect(said("og:image")).toBe("preview.png");
  expect(said("og:image:alt")).toMatch(
    /^Daybook, Sep 24, 2020.*: Revenue \$[\d,]+, Orders [\d,]+, /
  );
  expect(said("twitter:card")).toBe("summary_large_image");
});

test("answers travel with the pages, none of them empty-handed", () => {
  expect(bakedAnswers(report).size).toBeGreaterThan(20);
});

interface Watched {
  shifts?: {value: number; what: string}[];
}

function watchShifts(): void {
  const shifts: {value: number; what: string}[] = ((globalThis as Watched).shifts = []);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources?: {node?: Node}[];
    })[]) {
      const node = entry.sources?.[0]?.node;
      const what = node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.nodeName ?? "");
      shifts.push({value: entry.value, what});
    }
  }).observe({type: "layout-shift", buffered: true});
}

async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  );
}
