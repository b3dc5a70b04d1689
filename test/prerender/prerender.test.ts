import {readFile, rm, writeFile} from "node:fs/promises";
import {createHash} from "node:crypto";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parseHTML} from "linkedom";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prerender} from "../../prerender/prerender.ts";
import type {PageReport, PrerenderReport} from "../../prerender/report.ts";
import {launch, serve, visit} from "./browser.ts";
import {buildFixture, type FixtureSite, readTree} from "./fixture-site.ts";

let site: FixtureSite;
let dist: string;
let report: PrerenderReport;

beforeAll(async () => {
  site = await buildFixture();
  dist = await site.copy("prerendered");
  report = await prerender({dist, allowErrors: true, lang: "en-GB", timeout: 3});
});

afterAll(() => site?.remove());

const reportOf = (page: string): PageReport => report.pages.find((p) => p.page === page)!;

// Read back with another parser than the one that wrote.
async function documentOf(page: string, folder = dist): Promise<Document> {
  return parseHTML(await readFile(join(folder, page), "utf8")).document;
}

const textOf = (document: Document, selector: string) =>
  document.querySelector(selector)!.textContent!.replace(/\s+/g, " ").trim();

describe("prerender(site)", () => {
  it("fills every cell of plain pages that displays something", async () => {
    for (const page of ["index.html", "inputs.html", "layout.html", "sub/page.html", "404.html"]) {
      expect(reportOf(page)).toMatchObject({left: [], errors: [], messages: []});
    }
    const document = await documentOf("index.html");
    expect(textOf(document, "#five")).toBe("Five is 5.");
    expect(textOf(document, "#later")).toBe("Later: 42.");
    expect(textOf(document, "#ticks")).toBe("The first value: seven or more.");
    expect(textOf(document, "#nothing")).toBe("Null is null, undefined is undefined.");
    expect(textOf(await documentOf("inputs.html"), "#values")).toBe(
      '3 <b>hot</b> sugar a "quoted" word 17 M'
    );
    expect(textOf(document, "#contents")).toBe("1,2,3,4 4 36 function");
  });

  it("keeps a display within the element that the client removes, next to the cell's root", async () => {
    const html = await readFile(join(dist, "index.html"), "utf8");
    const filled = html.match(/<\/observablehq-loading><!--:[0-9a-f]{8}(-\d+)?:-->/g)!.length;
    expect(filled).toBe(html.match(/<observablehq-loading>/g)!.length);
    expect(filled).toBe(reportOf("index.html").filled);
  });

  it("writes data as text, once", async () => {
    const rows = JSON.parse(
      await readFile(new URL("fixture/src/data/rows.json", import.meta.url), "utf8")
    ) as {brand: string}[];
    const document = await documentOf("index.html");
    expect(document.querySelectorAll("main img, main script")).toHaveLength(0);
    const expected = rows.map(({brand}) => brand.replace("\0", "\uFFFD"));
    const items = [...document.querySelectorAll("main ul li")];
    expect(items.map((li) => li.textContent)).toEqual(expected);
    expect(items.map((li) => li.getAttribute("title"))).toEqual(expected);
  });

  it("keeps SVG as it must be written", async () => {
    const html = await readFile(join(dist, "index.html"), "utf8");
    expect(html).toMatch(/<svg [^>]*viewBox="0 0 100 20"/);
    expect(html).toMatch(/<linearGradient id="prerendered-shade">/);
    expect(html).toMatch(/clip-path="url\(#prerendered-cut\)"/);
    expect(html).toMatch(/<clipPath id="prerendered-plot-clip-1">/);
    expect(html.slice(html.indexOf("<main"))).not.toMatch(/url\(#(?!prerendered-)/);
  });

  it("writes the state of controls into attributes", async () => {
    const document = await documentOf("inputs.html");
    expect(document.querySelector("input[type=range]")!.getAttribute("value")).toBe("3");
    expect(document.querySelector("#toggled")!.hasAttribute("checked")).toBe(true);
    expect(document.querySelector("details")!.hasAttribute("open")).toBe(true);
    const selected = [...document.querySelectorAll("option[selected]")];
    expect(selected.map((option) => option.textContent)).toEqual(["<b>hot</b>"]);
    const checked = [...document.querySelectorAll("form label input[checked]")];
    expect(checked.map((input) => input.closest("label")!.textContent!.trim())).toEqual([
      "sugar",
      "M"
    ]);
  });

  it("links files relative to the page", async () => {
    const href = async (page: string, selector: string) =>
      (await documentOf(page)).querySelector(selector)!.getAttribute("href");
    expect(await href("index.html", "#download")).toMatch(/^\.\/_file\/data\/prices\.\w+\.csv$/);
    expect(await href("index.html", "#module-file")).toMatch(/^\.\/_file\/data\/rows\.\w+\.json$/);
    expect(await href("index.html", "#own")).toBe("#inputs");
    expect(await href("sub/page.html", "#file")).toMatch(/^\.\.\/_file\/data\/rows\.\w+\.json$/);
    expect(await href("sub/page.html", "#csv")).toMatch(/^\.\.\/_file\/data\/prices\.\w+\.csv$/);
    for (const {page} of report.pages) {
      expect(await readFile(join(dist, page), "utf8")).not.toContain("prerender.invalid");
    }
  });

  it("gives each page modules of its own", async () => {
    expect(textOf(await documentOf("index.html"), "#counter")).toBe("Counted 1.");
    expect(textOf(await documentOf("layout.html"), "#counter")).toBe("Counted 1.");
  });

  it("leaves what needs a browser, and says why", () => {
    const {left, errors, filled} = reportOf("browser.html");
    expect(errors).toEqual([]);
    expect(filled).toBe(1);
    expect(left.map(({reason}) => reason)).toEqual([
      "calls getContext()",
      "needs context, which calls getContext()",
      "Worker is not defined",
      "calls getBBox()",
      "needs box, which calls getBBox()",
      "reads the clock",
      "reads the clock",
      "needs today, which reads the clock",
      "displays a <script>",
      "displays the address of its page",
      "requests https://elsewhere.invalid/",
      "needs elsewhere, which requests https://elsewhere.invalid/",
      "displays what HTML cannot hold where it stands"
    ]);
    expect(left[0]).toMatchObject({
      cell: 1,
      source: 'const canvas = document.createElement("canvas");'
    });
  });

  it("leaves what is not ready in time", () => {
    expect(reportOf("waiting.html").filled).toBe(1);
    expect(reportOf("waiting.html").left.map(({reason}) => reason)).toEqual([
      "is not ready after 3 s",
      "needs never, which is not ready after 3 s"
    ]);
  });

  it("writes language, viewport, description, previews and canonical link", async () => {
    const document = await documentOf("layout.html");
    const meta = (name: string) =>
      document
        .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
        ?.getAttribute("content");
    expect(document.documentElement.lang).toBe("en-GB");
    expect(meta("viewport")).toBe("width=device-width, initial-scale=1");
    expect(meta("description")).toMatch(/^A paragraph long enough .* on & on .*…$/);
    expect(meta("description")!.length).toBeLessThanOrEqual(200);
    expect(meta("og:title")).toBe("Where displays stand | Fixture");
    expect(meta("og:description")).toBe(meta("description"));
    expect(document.querySelector("link[rel=canonical]")!.getAttribute("href")).toBe(
      "./layout.html"
    );
    expect((await documentOf("404.html")).querySelector("link[rel=canonical]")).toBe(null);
    expect(await readFile(join(dist, ".nojekyll"), "utf8")).toBe("");
  });

  it("allows the page's own scripts by hash and no others", async () => {
    const html = await readFile(join(dist, "index.html"), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    const scripts = /script-src ([^;]*)/.exec(policy)![1]!.split(" ");
    const inline = [...html.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g)];
    expect(inline.length).toBeGreaterThan(1);
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(scripts).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
      ...inline.map(([, text]) => hash(text!))
    ]);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<link"));
  });

  it("drops what differs between two builds of the same", async () => {
    for (const [file, text] of await readTree(dist)) {
      if (file.endsWith(".html")) expect(text).not.toMatch(/Built with .* on /);
      if (/\.html$|^_import/.test(file)) expect(text).not.toContain("lastModified");
    }
    expect(textOf(await documentOf("index.html"), "footer")).toMatch(/Built with Observable\.$/);
  });

  it("makes the same bytes of the same site, whatever the clock, the time zone and the number of processes", async () => {
    const again = await site.copy("again");
    const {TZ} = process.env;
    process.env.TZ = "Pacific/Auckland";
    await prerender({dist: again, allowErrors: true, lang: "en-GB", timeout: 3, processes: 3});
    process.env.TZ = TZ;
    expect(await readTree(again)).toEqual(await readTree(dist));
  });

  it("refuses a site prerendered before", async () => {
    await expect(prerender({dist})).rejects.toThrow(
      "duplicate prerender: 404.html is prerendered already; build again first"
    );
  });

  it("fails with page, cell and message, and leaves the site as it was", async () => {
    const failing = await site.copy("failing");
    await Promise.all(["broken.html", "waiting.html"].map((file) => rm(join(failing, file))));
    await expect(prerender({dist: failing})).rejects.toThrow(
      "invalid cell: a.plus is not a function (failing.html, cell 1: const total = [1, 2].reduce((a, b) => a.plus(b));)"
    );
    const before = await readTree(site.dist);
    before.delete("broken.html");
    before.delete("waiting.html");
    expect(await readTree(failing)).toEqual(before);
    expect(reportOf("failing.html").errors.map(({reason}) => reason)).toEqual([
      "a.plus is not a function",
      "only a text"
    ]);
    expect(reportOf("failing.html").left.map(({reason}) => reason)).toEqual([
      "needs total, which failed: a.plus is not a function"
    ]);
  });

  it("says in a sentence what is wrong with what it is given", async () => {
    const setup = join(site.folder, "no-function.ts");
    await writeFile(setup, "export const x = 1;\n");
    const given = {dist: site.dist};
    await expect(prerender({...given, setup})).rejects.toThrow(
      `missing default export: a function (${setup})`
    );
    await expect(prerender({...given, setup: "nowhere.ts"})).rejects.toThrow(
      "missing setup module: nowhere.ts"
    );
    await expect(prerender({...given, origin: "shop"})).rejects.toThrow('invalid origin: "shop"');
    await expect(prerender({dist: "nowhere"})).rejects.toThrow(/^missing folder: .*nowhere$/);
    await expect(prerender({dist: join(site.dist, "_node")})).rejects.toThrow(/^missing pages: /);
  });

  it("counts as an error what Framework could not build", async () => {
    expect(reportOf("broken.html").errors.map(({cell, reason}) => [cell, reason])).toEqual([
      [0, "SyntaxError: Unexpected token (1:6)"],
      [0, "SyntaxError: invalid expression"]
    ]);
    const broken = await site.copy("broken");
    await Promise.all(["failing.html", "waiting.html"].map((file) => rm(join(broken, file))));
    await expect(prerender({dist: broken})).rejects.toThrow(
      "invalid cell: SyntaxError: Unexpected token (1:6) (broken.html, cell 0: not built)"
    );
  });

  it("renders the last pages once all others are done, and tells their setup what these came to", async () => {
    const other = await site.copy("with-last");
    await Promise.all(["failing.html", "waiting.html"].map((file) => rm(join(other, file))));
    const setup = join(site.folder, "last.ts");
    await writeFile(
      setup,
      `export default function ({page, earlier}: {page: string; earlier: object}) {
  return {
    onPage(filled: Document) {
      filled.body.setAttribute("data-earlier", JSON.stringify(earlier));
      return {title: filled.title, page};
    }
  };
}
`
    );
    const last = ["browser.html", "inputs.html"];
    const {pages} = await prerender({dist: other, setup, allowErrors: true, last});
    const earlierOf = async (page: string) =>
      JSON.parse((await documentOf(page, other)).body.getAttribute("data-earlier")!) as object;
    const others = pages.map(({page}) => page).filter((page) => !last.includes(page));
    expect(others.length).toBeGreaterThan(3);
    for (const page of last) {
      const earlier = Object.entries(await earlierOf(page));
      expect(earlier.map(([other]) => other).sort()).toEqual([...others].sort());
      for (const [other, notes] of earlier) expect(notes).toMatchObject({page: other});
    }
    for (const page of others) expect(await earlierOf(page)).toEqual({});
  });

  it("runs a setup module before the cells, which may add to the page after them", async () => {
    const other = await site.copy("with-setup");
    await rm(join(other, "waiting.html"));
    const setup = join(site.folder, "setup.ts");
    await writeFile(
      setup,
      `export default function ({page, data}: {page: string; data: object}) {
  if (page !== "layout.html") return;
  const original = document.querySelector.bind(document);
  Object.assign(globalThis, {prepared: true});
  return {
    onPage(filled: Document) {
      const script = filled.createElement("script");
      script.type = "application/json";
      script.id = "answers";
      script.textContent = JSON.stringify({...data, prepared: "prepared" in globalThis, live: original("main") !== null});
      filled.body.append(script);
    }
  };
}
`
    );
    await prerender({
      dist: other,
      setup,
      setupData: {given: 1},
      allowErrors: true,
      origin: "https://shop.example/report",
      image: "cover.png",
      now: new Date("2020-02-03T04:05:06Z"),
      describe: ({title}) => `On ${title}`,
      onPage: (document) => document.body.setAttribute("data-seen", ""),
      csp: {"img-src": null, "frame-src": ["'none'"]}
    });
    const document = await documentOf("layout.html", other);
    const answers = JSON.parse(document.querySelector("#answers")!.textContent!) as object;
    expect(answers).toEqual({given: 1, prepared: true, live: true});
    const html = await readFile(join(other, "layout.html"), "utf8");
    expect(html).toContain('<link rel="canonical" href="https://shop.example/report/layout.html">');
    expect(html).toContain('content="https://shop.example/report/cover.png"');
    expect(html).toContain('<meta name="description" content="On Where displays stand | Fixture">');
    expect(html).toContain("frame-src 'none'");
    expect(html).not.toContain("img-src");
    const browser = await documentOf("browser.html", other);
    expect(browser.body.hasAttribute("data-seen")).toBe(true);
    expect(textOf(browser, "#now")).toBe("The year is after 2000.");
    expect(textOf(browser, "#today")).toBe("Today: known.");
    expect(textOf(browser, "#address")).toBe(
      "This page is at https://shop.example/report/browser.html."
    );
  });
});

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
