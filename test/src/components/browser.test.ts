import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {csvParse} from "d3-dsv";
import {build} from "esbuild";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openBrowser} from "../../support/open-browser.ts";

const here = (path: string) => new URL(path, import.meta.url).pathname;
const bundle = async (path: string) => {
  const result = await build({
    entryPoints: [here(path)],
    bundle: true,
    write: false,
    format: "iife"
  });
  return result.outputFiles[0]!.text;
};

let browser: Browser;
let style: string;
let script: string;

beforeAll(async () => {
  [browser, style, script] = await Promise.all([
    openBrowser(),
    bundle("../../../src/style.css"),
    bundle("../charts/gallery-live.ts")
  ]);
});

afterAll(() => browser.close());

/** The gallery, drawn by the browser itself, on a screen of this width. */
async function open(width: number): Promise<Page> {
  const page = await browser.newPage({viewport: {width, height: 900}, acceptDownloads: true});
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><style>${style}</style></head><body><div id="observablehq-center"><main id="observablehq-main"></main></div></body></html>`
  );
  await page.addScriptTag({content: script});
  return page;
}

describe("the filter bar in a browser", () => {
  test("opens one menu at a time; Escape closes it and returns to its button", async () => {
    const page = await open(1280);
    const menus = page.locator("details.filter-menu[open]");
    await page.click('[data-filter="brand"] > summary');
    await page.click('[data-filter="source"] > summary');
    expect(await menus.count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await menus.count()).toBe(0);
    expect(
      await page.evaluate(() => document.activeElement?.closest("details")?.dataset.filter)
    ).toBe("source");
    await page.click('[data-filter="brand"] > summary');
    await page.click("h1");
    expect(await menus.count()).toBe(0);
    await page.close();
  });

  test("is worked by keyboard alone: arrows walk the list, space ticks", async () => {
    const page = await open(1280);
    await page.focus('[data-filter="source"] > summary');
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    const value = await page.evaluate(
      () => (document.querySelector(".filter-bar") as unknown as {value: {sets: object}}).value.sets
    );
    expect(value).toEqual({
      brand: ["samsung", "apple", "sony", "hp"],
      source: ["Organic", "Google"]
    });
    await page.close();
  });

  test("is folded on a phone, and nothing is wider than the screen, open or not", async () => {
    const page = await open(390);
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await page.isVisible('[data-filter="brand"]')).toBe(false);
    expect(await tooWide()).toBe(0);
    await page.click(".filter-toggle");
    await page.click('[data-filter="brand"] > summary');
    expect(await page.isVisible('[data-filter="brand"] input[value="samsung"]')).toBe(true);
    expect(await tooWide()).toBe(0);
    await page.close();
  });

  test("stays in sight while the page scrolls", async () => {
    const page = await open(1280);
    await page.mouse.wheel(0, 3000);
    await page.waitForFunction(() => scrollY > 1000);
    const box = await page.locator(".filter-bar").boundingBox();
    expect(box!.y).toBe(0);
    await page.close();
  });
});

describe("charts in a browser", () => {
  test("draw for the screen they are on, again when it turns", async () => {
    const page = await open(1280);
    const widths = () =>
      page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll("#funnel svg")].map((svg) => svg.getAttribute("width"))
        )
      ]);
    expect(await widths()).toEqual(["720"]);
    await page.setViewportSize({width: 390, height: 900});
    await page.waitForSelector("#funnel .at-narrow svg");
    expect(await widths()).toEqual(["342"]);
    await page.close();
  });

  test("tell the value under the pointer", async () => {
    const page = await open(1280);
    await page.locator("#columns svg").scrollIntoViewIfNeeded();
    const bar = (await page.locator('#columns [aria-label="bar"] rect').first().boundingBox())!;
    await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2);
    await page.waitForSelector('#columns [aria-label="tip"] text');
    const lines = await page.locator('#columns [aria-label="tip"] tspan').allTextContents();
    // Plot begins each line with a space of no width.
    expect(lines.map((line) => line.replaceAll("\u200b", ""))).toEqual(["$0–50", "18,200"]);
    await page.close();
  });
});

describe("the table in a browser", () => {
  test("hands over all its rows as CSV, with formulas disarmed", async () => {
    const page = await open(1280);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click('.data-table button:text("Download CSV")')
    ]);
    expect(download.suggestedFilename()).toBe("brands.csv");
    const folder = await mkdtemp(join(tmpdir(), "daybook-"));
    await download.saveAs(join(folder, "brands.csv"));
    const text = await readFile(join(folder, "brands.csv"), "utf8");
    await rm(folder, {recursive: true});
    const rows = csvParse(text.replace(/^\ufeff/, ""));
    expect(rows).toHaveLength(12);
    expect(rows.map((row) => row.Brand)).toContain("'=cmd()");
    expect(rows.map((row) => row.Brand)).toContain("<b>acme</b>");
    expect(rows[0]!.Revenue).toBe("573480.5");
    await page.close();
  });
});
