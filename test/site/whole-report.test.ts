import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parseHTML} from "linkedom";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {wholeReportFile} from "../../data-loaders/site/whole-report.ts";
import {chartContrast} from "../support/chart-contrast.ts";
import {readChapters} from "../support/chapters.ts";
import {openBrowser} from "../support/open-browser.ts";
import {overflow} from "../support/overflow.ts";
import {readPdf} from "../support/read-pdf.ts";
import {colourRules, violations} from "../support/violations.ts";

const report = inject("report");
const read = (file: string) => parseHTML(readFileSync(join(report, file), "utf8")).document;
const whole = read(wholeReportFile);
const sections = Array.from(whole.querySelectorAll("section.chapter"));

test("holds each chapter, in the report's order", () => {
  const links = read("index.html").querySelectorAll("#observablehq-sidebar ol a");
  const order = [
    ...new Set(Array.from(links, (a) => a.getAttribute("href")!.slice(2, -".html".length)))
  ];
  expect(sections.map(({id}) => id)).toEqual(order);
  expect([...order].sort()).toEqual(readChapters(report).map(({file}) => file.slice(0, -5)));
});

test.each(readChapters(report))("says what $file says", ({file}) => {
  const page = read(file).querySelector("main")!;
  const section = sections.find(({id}) => `${id}.html` === file)!;
  for (const element of page.querySelectorAll(".filter-bar, .to-whole-report")) element.remove();
  const said = (root: Element) =>
    Array.from(root.querySelectorAll("h1, h2, h3, p, li, figcaption, td, th, text"), (element) =>
      element.closest(".how, .picker, .claim-basis, .table-tools") ||
      element.querySelector("button, details")
        ? ""
        : element.textContent.replace(/\s+/g, " ").trim()
    ).filter(Boolean);
  const here = new Set(said(section));
  expect(said(page).filter((text) => !here.has(text))).toEqual([]);
  const numbers = (root: Element) =>
    Array.from(root.querySelectorAll("[data-metric], [data-figure]"), (element) => [
      element.getAttribute("data-metric") ?? element.getAttribute("data-figure"),
      element.getAttribute("data-value")
    ]);
  expect(numbers(section)).toEqual(numbers(page));
});

test("has each id once, and links to what it has", () => {
  const ids = Array.from(whole.querySelectorAll("[id]"), ({id}) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const links = Array.from(whole.querySelectorAll("a[href]"), (a) => a.getAttribute("href")!);
  expect(links.length).toBeGreaterThan(sections.length);
  expect(links.filter((href) => !href.startsWith("#") || !ids.includes(href.slice(1)))).toEqual([]);
  expect(whole.querySelectorAll("script, button, input, [href^='.'], [src]")).toHaveLength(0);
});

test("allows no script and nothing from elsewhere", () => {
  const policy = whole.querySelector("meta[http-equiv=Content-Security-Policy]");
  expect(policy?.previousElementSibling?.getAttribute("charset")).toBe("utf-8");
  expect(policy?.getAttribute("content")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
  );
  expect(whole.querySelector("meta[name=description]")?.getAttribute("content")).toMatch(
    /\w+ .*\./
  );
});

describe("opened from a disk, without scripts", () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({viewport: {width: 1280, height: 900}});
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(report, wholeReportFile)).href);
  });

  afterAll(() => browser.close());

  test("asks for nothing else, and is set in its own type", async () => {
    expect(requests.filter((url) => !url.startsWith("data:")).length).toBe(1);
    const faces = await page.evaluate(async () => {
      await document.fonts.ready;
      return Array.from(document.fonts).flatMap(({family, status}) =>
        status === "loaded" ? [family.replaceAll('"', "")] : []
      );
    });
    expect(faces).toEqual(expect.arrayContaining(["Daybook Serif", "Daybook Sans"]));
  });

  test.each([1280, 390])("fits %i px and keeps nobody out", async (width) => {
    await page.setViewportSize({width, height: 900});
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  // the other two of light and dark, wide and narrow, are in colours.long.test.ts
  test.each([
    ["light", 390],
    ["dark", 1280]
  ] as const)("in the %s, %i px wide, has colours that can be read", async (colorScheme, width) => {
    await page.setViewportSize({width, height: 900});
    await page.emulateMedia({colorScheme});
    if (colorScheme === "dark") expect(await violations(page, colourRules)).toEqual([]);
    const {faint, texts} = await chartContrast(page);
    expect(faint).toEqual([]);
    expect(texts).toBeGreaterThan(500);
    await page.emulateMedia({colorScheme: null});
  });

  test("would not let a faint text pass", async () => {
    const other = await browser.newPage();
    await other.setContent(
      '<figure><svg aria-label="A"><rect width="90" height="30" fill="#2a5c8f"/><text x="10" y="20" fill="#446">low</text><text x="10" y="60">high</text></svg></figure>'
    );
    const {texts, faint} = await chartContrast(other);
    expect(texts).toBe(2);
    expect(faint).toEqual([expect.stringMatching(/^A: "low" 1\.\d$/)]);
    await other.close();
  });

  test("prints each chapter from a page of its own, with the period and its number on each", async () => {
    const pages = (await readPdf(await page.pdf({format: "A4"}))).map(squash);
    const covered = sections[0]!.querySelector("p")!.textContent;
    const days = /from (.*) to (.*)\./.exec(covered)!.slice(1).map(squash);
    pages.forEach((text, i) => {
      expect(text).toContain(`Page${i + 1}of${pages.length}`);
      expect(text).toMatch(/^DaybookShowingeverything,/);
      for (const day of days) expect(text).toContain(day);
    });
    for (const section of sections.slice(1)) {
      const [title, lead] = ["h1", "p"].map((tag) =>
        squash(section.querySelector(tag)!.textContent)
      );
      const begun = pages.filter((text) =>
        text.split(/Page\d+of\d+/)[1]!.startsWith(title! + lead!)
      );
      expect(begun, title).toHaveLength(1);
    }
  });
});

/** A PDF's text has spaces wherever letters were set apart. */
const squash = (text: string) => text.replace(/\s+/g, "");
