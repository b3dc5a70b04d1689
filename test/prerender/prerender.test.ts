import {readFile} from "node:fs/promises";
import {createHash} from "node:crypto";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prerender} from "../../prerender/prerender.ts";
import type {PageReport, PrerenderReport} from "../../prerender/report.ts";
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
    const built = [...(await readTree(site.dist))].map(([, text]) => text).join();
    expect(built).toContain("lastModified");
    expect(built).toMatch(/Built with .* on /);
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
});
