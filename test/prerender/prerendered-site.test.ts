import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parseHTML} from "linkedom";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prerender} from "../../prerender/prerender.ts";
import {launch, serve, visit} from "./browser.ts";
import {buildFixture, type FixtureSite} from "./fixture-site.ts";

let site: FixtureSite;
let dist: string;

beforeAll(async () => {
  site = await buildFixture();
  dist = await site.copy("prerendered");
  await prerender({dist, allowErrors: true, lang: "en-GB", timeout: 3});
});

afterAll(() => site?.remove());

// Read back with another parser than the one that wrote.
async function documentOf(page: string, folder = dist): Promise<Document> {
  return parseHTML(await readFile(join(folder, page), "utf8")).document;
}

describe("a prerendered site in Chromium", () => {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launch(), serve(dist)]);
  });

  afterAll(async () => {
    host?.close();
    await browser?.close();
  });

  for (const page of ["index.html", "inputs.html", "layout.html", "sub/page.html"]) {
    for (const width of [1280, 390]) {
      it(`${page} at ${width} px is the same before and after its scripts`, async () => {
        const url = host.url + page;
        const off = await visit(browser, url, {script: false, width});
        const on = await visit(browser, url, {width});
        expect(off.text).toBe(on.text);
        expect(off.marks).toEqual(on.marks);
        expect(off.boxes).toEqual(on.boxes);
        expect(on.shift).toBeLessThanOrEqual(0.02);
        for (const {problems, requests, title} of [on, off]) {
          // Observable's Inputs make handlers by a detour through attributes, which no policy likes.
          const real = page === "inputs.html" ? problems.filter((p) => !isHandler(p)) : problems;
          expect(real).toEqual([]);
          expect(requests.filter((request) => !request.startsWith(host.url))).toEqual([]);
          expect(title).not.toBe("hit");
        }
      });
    }
  }

  it("reads the same from a disk, where no module script may load", async () => {
    const hosted = await visit(browser, `${host.url}index.html`, {script: false});
    const local = await visit(browser, pathToFileURL(join(dist, "index.html")).href, {
      script: false
    });
    expect(local).toMatchObject({text: hosted.text, marks: hosted.marks, boxes: hosted.boxes});
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(dist, "index.html")).href);
    const text = await page.evaluate(() => document.querySelector("main")!.innerText);
    expect(text.replaceAll("\0", "\uFFFD").replace(/\s+/g, " ").trim()).toBe(hosted.text);
    await page.close();
  });

  it("prints its charts without scripts, nothing turning and nothing in their place", async () => {
    const page = await browser.newPage({javaScriptEnabled: false});
    await page.emulateMedia({media: "print"});
    await page.goto(`${host.url}index.html`);
    const seen = await page.evaluate(() => ({
      charts: [...document.querySelectorAll("main svg")].filter((e) => e.clientHeight > 0).length,
      glyphs: [...document.querySelectorAll("observablehq-loading")].map(
        (e) => getComputedStyle(e, "::before").content
      ),
      turning: document.getAnimations().length
    }));
    expect(seen.charts).toBe((await documentOf("index.html")).querySelectorAll("main svg").length);
    expect(new Set(seen.glyphs)).toEqual(new Set(["none"]));
    expect(seen.turning).toBe(0);
    await page.close();
  });
});

const isHandler = (problem: string) => /inline event handler|^script-src-attr/.test(problem);
