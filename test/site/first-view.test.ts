import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {weighPage} from "../../data-loaders/site/weigh-page.ts";
import {readConfig} from "../../data-loaders/config.ts";
import {bakedAnswers} from "../support/baked-answers.ts";
import {cellFiles} from "../support/cell-files.ts";
import {readChapters} from "../support/chapters.ts";
import {countMarks} from "../support/count-marks.ts";
import {differences} from "../support/differences.ts";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import type {ExpectedView} from "../support/oracle/expect-view.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import {isLiveFile} from "../support/live-file.ts";
import {overflow} from "../support/overflow.ts";
import {readPdf} from "../support/read-pdf.ts";
import {readView} from "../support/read-view.ts";
import {sampleShop} from "../support/sample-shop.ts";
import {sentences} from "../support/sentences.ts";
import {colourRules, violations} from "../support/violations.ts";
import {readShifts, watchShifts} from "../support/watch-shifts.ts";

const report = inject("report");
const {budget} = readConfig({});
const widths = [1280, 390] as const;
const sizeOf = (width: number) => ({width, height: width > 600 ? 900 : 844});
let site: Site;
let whole: ExpectedView;

beforeAll(async () => {
  site = await openSite(report, inject("browser"));
  whole = expectView(sampleShop(), {sets: {}});
});

afterAll(() => site.close());

// Each chapter is visited once at each width, and once without scripts; all that is true of a first view is
// asked of these three.
describe.each(readChapters(report))("$file", ({file}) => {
  const alive = new Map<number, Visit>();
  let still: Visit;

  beforeAll(async () => {
    for (const width of widths)
      alive.set(width, await site.visit(file, {viewport: sizeOf(width)}, watchShifts));
    still = await site.visit(file, {javaScriptEnabled: false});
  });

  afterAll(async () => {
    for (const visit of [...alive.values(), still]) await visit?.close();
  });

  test.each(widths)("moves nothing while it comes alive, %i px wide", async (width) => {
    const seen = await readShifts(alive.get(width)!.page);
    expect(
      seen.reduce((sum, {value}) => sum + value, 0),
      JSON.stringify(seen)
    ).toBeLessThanOrEqual(0.02);
  });

  test("shows what the shop's exports add up to", async () => {
    const view = await readView(alive.get(1280)!.page);
    expect(differences(view, whole)).toEqual([]);
    // the summary says all of it in sentences too
    if (file === "index.html")
      for (const {pattern} of whole.claims) expect(view.prose).toMatch(pattern);
  });

  test.each(widths)("at %i px is the same with JavaScript and without", async (width) => {
    const {page} = alive.get(width)!;
    await still.page.setViewportSize(sizeOf(width));
    const [before, after] = [await readView(still.page), await readView(page)];
    expect(before.metrics).toEqual(after.metrics);
    expect(before.tables).toEqual(after.tables);
    expect(await countMarks(still.page)).toEqual(await countMarks(page));
    expect(await sentences(still.page)).toEqual(await sentences(page));
    expect(await overflow(still.page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  });

  test.each(widths)("at %i px holds what people need who read by other means", async (width) => {
    expect(await violations(alive.get(width)!.page)).toEqual([]);
  });

  // in the dark only colours are others; on a phone colours.long.test.ts looks at them
  test("in the dark has colours that can be read", async () => {
    const {page} = alive.get(1280)!;
    await page.emulateMedia({colorScheme: "dark"});
    expect(await violations(page, colourRules)).toEqual([]);
    await page.emulateMedia({colorScheme: null});
  });

  test("logs no error, is blocked in nothing and asks nobody else", () => {
    for (const {problems} of alive.values()) expect(problems).toEqual([]);
    // without scripts only these are left out
    expect(still.problems.filter((text) => !/^failed: .*\.js csp$/.test(text))).toEqual([]);
  });

  // after all of the above, so that what a page asks for late is among it
  test("asks for what its HTML names, once each, and keeps to its budget", async () => {
    const asked = alive
      .get(1280)!
      .requests.filter((url) => url.startsWith(site.url) && !isLiveFile(url))
      .map((url) => decodeURIComponent(url.slice(site.url.length)))
      .sort();
    const weights = await weighPage(report, file, cellFiles(report, file));
    expect(asked).toEqual(weights.map((one) => one.file).sort());
    expect(asked.filter((name) => /wasm|worker|reader|engine/.test(name))).toEqual([]);
    expect(asked.length).toBeLessThan(45);
    expect(weights.reduce((sum, {bytes}) => sum + bytes, 0)).toBeLessThanOrEqual(budget.page);
    expect(weights[0]!.bytes).toBeLessThanOrEqual(budget.html);
  });

  test("prints the same charts and sentences without scripts, and nothing to click", async () => {
    const {page} = still;
    const read = async () => ({
      marks: await countMarks(page),
      // paper has no use for the way to a file
      sentences: (await sentences(page)).filter((text) => !text.includes("are also in one file")),
      rows: (await readView(page)).tables
    });
    await page.setViewportSize(sizeOf(1280));
    const screen = await read();
    await page.emulateMedia({media: "print", colorScheme: "dark"});
    expect(await read()).toEqual(screen);
    const controls = page.locator(
      ".filter-bar :is(button, input, summary), .table-tools, .table-foot button, .button"
    );
    expect(await controls.filter({visible: true}).count()).toBe(0);
    expect(await overflow(page)).toEqual([]);
    const [paper, ink] = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.backgroundColor, style.color];
    });
    expect([paper, ink]).not.toContain("rgb(21, 23, 26)");
    const printed = (await readPdf(await page.pdf({format: "A4"}))).map(squash);
    // Methods has no filters, and its pages only their numbers
    const top = (await page.locator(".filter-sentence").allTextContents()).map(squash);
    const title = squash(await page.title());
    printed.forEach((text, i) => {
      expect(text).toContain(`Page${i + 1}of${printed.length}`);
      for (const said of top) expect(text.startsWith(title + said), text.slice(0, 200)).toBe(true);
    });
    await page.emulateMedia({media: null, colorScheme: null});
  });

  test("prints up to 20 rows of a table with scripts, and the day", async () => {
    const {page} = alive.get(1280)!;
    await page.evaluate(() => {
      addEventListener("beforeprint", () => {
        const tables = Array.from(document.querySelectorAll(".data-table"), (table) => ({
          rows: table.querySelectorAll("tbody tr:has(th)").length,
          said: table.querySelector(".table-count")?.textContent ?? ""
        }));
        Object.assign(globalThis, {printed: tables});
      });
    });
    const paper = await readPdf(await page.pdf({format: "A4"}));
    if (file !== "methods.html")
      for (const text of paper) expect(squash(text)).toMatch(/Printed[A-Z][a-z]{2}\d{1,2},20\d\d/);
    const printed = await page.evaluate(
      () => (globalThis as {printed?: {rows: number; said: string}[]}).printed!
    );
    // the summary and its sentences have none
    expect(printed.length > 0).toBe(file !== "index.html");
    for (const {rows, said} of printed) {
      const all = Number(/([\d,]+) rows?$/.exec(said)![1]!.replaceAll(",", ""));
      expect(rows).toBe(Math.min(20, all));
    }
  });

  test("opened from a disk shows its text, figures, tables and charts", async () => {
    const page = await site.browser.newPage({viewport: sizeOf(1280)});
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    // loaded, that is once what scripts there are have had their chance
    await page.goto(pathToFileURL(join(report, file)).href);
    const seen = await page.evaluate(describePage);
    // the same page from a host, without scripts, is what it must show
    await still.page.setViewportSize(sizeOf(1280));
    expect(seen).toEqual(await still.page.evaluate(describePage));
    expect(seen.text.length).toBeGreaterThan(400);
    expect(seen.errors).toBe(0);
    expect(seen.face).toContain("Daybook");
    expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    await page.close();
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

/** A PDF's text has spaces wherever letters were set apart. */
const squash = (text: string) => text.replace(/\s+/g, "");

function describePage() {
  const visible = (selector: string) =>
    Array.from(document.querySelectorAll(selector)).filter((element) => element.checkVisibility())
      .length;
  return {
    text: document.querySelector("main")?.innerText ?? "",
    figures: visible("[data-metric]"),
    charts: visible("figure svg"),
    rows: visible(".data-table tbody tr"),
    errors: visible(".observablehq--error"),
    face: getComputedStyle(document.body).fontFamily
  };
}
