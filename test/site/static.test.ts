import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {readChapters} from "../support/chapters.ts";
import {countMarks} from "../support/count-marks.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {readView} from "../support/read-view.ts";

const chapters = readChapters(inject("report"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const desk = {width: 1280, height: 900};
const phone = {width: 390, height: 844};
/** Rules of axe that look at colours. */
const colours = ["color-contrast", "link-in-text-block"];
let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

describe.each(chapters)("$file", ({file}) => {
  test.each([desk, phone])(
    "at $width px is the same with JavaScript and without",
    async (viewport) => {
      const still = await site.visit(file, {viewport, javaScriptEnabled: false});
      const alive = await site.visit(file, {viewport});
      const [before, after] = [await readView(still.page), await readView(alive.page)];
      expect(before.metrics).toEqual(after.metrics);
      expect(before.tables).toEqual(after.tables);
      expect(await countMarks(still.page)).toEqual(await countMarks(alive.page));
      expect(await sentences(still.page)).toEqual(await sentences(alive.page));
      expect(alive.problems).toEqual([]);
      expect(await overflow(still.page)).toEqual([]);
      expect(await overflow(alive.page)).toEqual([]);
      await still.page.context().close();
      await alive.page.context().close();
    }
  );

  test("prints the same charts and sentences without scripts, and nothing to click", async () => {
    const {page} = await site.visit(file, {viewport: desk, javaScriptEnabled: false});
    const read = async () => ({
      marks: await countMarks(page),
      sentences: await sentences(page),
      rows: (await readView(page)).tables
    });
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
    expect((await page.pdf({format: "A4"})).length).toBeGreaterThan(20_000);
    await page.context().close();
  });

  test("prints up to 250 rows of a table with scripts", async () => {
    const {page} = await site.visit(file);
    await page.evaluate(() => {
      addEventListener("beforeprint", () => {
        const tables = Array.from(document.querySelectorAll(".data-table"), (table) => ({
          rows: table.querySelectorAll("tbody tr:has(th)").length,
          said: table.querySelector(".table-count")?.textContent ?? ""
        }));
        Object.assign(globalThis, {printed: tables});
      });
    });
    await page.pdf({format: "A4"});
    const printed = await page.evaluate(
      () => (globalThis as {printed?: {rows: number; said: string}[]}).printed!
    );
    // the summary and its sentences have none
    expect(printed.length > 0).toBe(file !== "index.html");
    for (const {rows, said} of printed) {
      const all = Number(/([\d,]+) rows?$/.exec(said)![1]!.replaceAll(",", ""));
      expect(rows).toBe(Math.min(250, all));
    }
    await page.context().close();
  });

  test("holds what people need who read by other means", async () => {
    const {page} = await site.visit(file);
    const found: string[] = [];
    for (const viewport of [desk, phone])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({colorScheme});
        // in the dark only colours are others
        for (const violation of await violations(
          page,
          colorScheme === "dark" ? colours : undefined
        ))
          found.push(`${viewport.width} px, ${colorScheme}: ${violation}`);
      }
    expect(found).toEqual([]);
    await page.context().close();
  });
});

test.each([desk, phone])(
  "at $width px an open menu and what is chosen keep to that too",
  async (viewport) => {
    const {page} = await site.visit("index.html?brand=sony&from=2020-12-01", {viewport});
    const toggle = page.locator(".filter-toggle");
    if (await toggle.isVisible()) await toggle.click();
    await page.locator('details[data-filter="category"] > summary').click();
    await page.waitForFunction(() => !document.documentElement.hasAttribute("data-answering"));
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await page.context().close();
  }
);

/** What there is to read beside tables and charts; without scripts there is nothing to filter with. */
async function sentences(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, figcaption)"))
      .filter((part) => part.getClientRects().length > 0 && !part.closest(".filter-bar, .how"))
      .map((part) => (part.textContent ?? "").replace(/\s+/g, " ").trim())
      .filter(Boolean)
  );
}

/** What sticks out to the right of the page. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return Array.from(document.querySelectorAll("main *"))
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.className}`)
      .slice(0, 5);
  });
}

/** Serious and critical violations that axe finds, of all rules or of some, with the first places of each. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  const options = {
    resultTypes: ["violations"],
    iframes: false,
    ...(rules && {runOnly: {type: "rule", values: rules}})
  };
  const {violations} = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .map(({id, nodes}) => {
      const places = nodes.slice(0, 3).map(({target, failureSummary}) => {
        return `${target.join(" ")} (${failureSummary?.split("\n")[1]?.trim() ?? ""})`;
      });
      return `${id}, ${nodes.length} ×: ${places.join("; ")}`;
    });
}
