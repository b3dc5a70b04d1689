import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {wholeReportFile} from "../../data-loaders/site/whole-report.ts";
import {readChapters} from "../support/chapters.ts";
import {chartContrast} from "../support/chart-contrast.ts";
import {openBrowser} from "../support/open-browser.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {colourRules, violations} from "../support/violations.ts";

const report = inject("report");

// what first-view.test.ts and whole-report.test.ts leave out
test.each(readChapters(report))(
  "$file has colours that can be read on a phone in the dark",
  async ({file}) => {
    const site: Site = await openSite(report, inject("browser"));
    const {page} = await site.visit(file, {
      viewport: {width: 390, height: 844},
      colorScheme: "dark"
    });
    expect(await violations(page, colourRules)).toEqual([]);
    await site.close();
  }
);

describe("the whole report has colours that can be read", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(pathToFileURL(join(report, wholeReportFile)).href);
  });

  afterAll(() => browser.close());

  test.each([
    ["light", 1280],
    ["dark", 390]
  ] as const)("in the %s, %i px wide", async (colorScheme, width) => {
    await page.setViewportSize({width, height: 900});
    await page.emulateMedia({colorScheme});
    expect(await violations(page, colourRules)).toEqual([]);
    const {faint, texts} = await chartContrast(page);
    expect(faint).toEqual([]);
    expect(texts).toBeGreaterThan(500);
  });
});
