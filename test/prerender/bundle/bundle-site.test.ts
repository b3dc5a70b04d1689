import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prerender} from "../../../prerender/prerender.ts";
import {launch, serve, visit} from "../browser.ts";
import {buildFixture, type FixtureSite, readTree} from "../fixture-site.ts";

const pages = ["index.html", "layout.html", "later.html", "sub/page.html"];
const options = {allowErrors: true, timeout: 3, packages: resolve("node_modules")};
let site: FixtureSite;
let plain: string;
let bundled: string;

beforeAll(async () => {
  site = await buildFixture();
  plain = await site.copy("plain");
  bundled = await site.copy("bundled");
  await prerender({dist: plain, ...options});
  await prerender({dist: bundled, ...options, bundle: true});
});

afterAll(() => site?.remove());

describe("prerender(site, {bundle: true})", () => {
  it("writes the same pages but for where their modules are", async () => {
    for (const page of pages) {
      const [before, after] = await Promise.all(
        [plain, bundled].map((folder) => readFile(join(folder, page), "utf8"))
      );
      expect(bodyOf(after!)).toBe(bodyOf(before!));
      expect(after).toMatch(/import\("[^"]*\/_modules\/[\w-]+\.[\w-]+\.js"\)/);
    }
  });

  it("takes away the modules that are in its files, and leads nowhere", async () => {
    const files = await readTree(bundled);
    const names = [...files.keys()];
    expect(names.filter((name) => /^(_import|_node)\/.*\.js$/.test(name))).toEqual([]);
    // named by Framework's own library, which stays as it is
    expect(names.filter((name) => name.startsWith("_npm/htl@"))).toHaveLength(1);
    const folders = (await readdir(bundled, {withFileTypes: true})).filter((e) => e.isDirectory());
    expect(folders.map(({name}) => name)).not.toContain("_node");
    // Framework's own files name libraries that a site need not have
    const own = [...files].filter(([name]) => !name.startsWith("_observablehq/"));
    const named = own.flatMap(([name, text]) =>
      Array.from(
        text.matchAll(/(?:from|import\(?|modulepreload" href=) ?"(\.[^"]*\.js)"/g),
        ([, path]) => ({name, path: join(dirname(name), path!)})
      )
    );
    expect(named.length).toBeGreaterThan(pages.length);
    expect(named.filter(({path}) => !existsSync(join(bundled, path)))).toEqual([]);
  });

  it("makes the same bytes wherever the site lies", async () => {
    const again = await site.copy("another-place");
    await prerender({dist: again, ...options, bundle: true});
    expect(await readTree(again)).toEqual(await readTree(bundled));
  });

  it("keeps all of a package of which it does not know that it may leave something out", async () => {
    const cautious = await site.copy("cautious");
    await prerender({dist: cautious, ...options, packages: undefined, bundle: true});
    expect(await scriptBytes(cautious)).toBeGreaterThan(await scriptBytes(bundled));
  });
});

describe("a bundled site in Chromium", () => {
  let browser: Browser;
  const hosts: Awaited<ReturnType<typeof serve>>[] = [];

  beforeAll(async () => {
    browser = await launch();
    hosts.push(await serve(plain), await serve(bundled));
  });

  afterAll(async () => {
    for (const host of hosts) host.close();
    await browser?.close();
  });

  it.each(pages)("%s shows the same, each module asked for once", async (page) => {
    const [before, after] = await Promise.all(hosts.map((host) => visit(browser, host.url + page)));
    expect(after!.text).toBe(before!.text);
    expect(after!.marks).toEqual(before!.marks);
    expect(after!.boxes).toEqual(before!.boxes);
    expect(after!.problems).toEqual([]);
    const modules = (requests: readonly string[]) => requests.filter((url) => url.endsWith(".js"));
    const asked = modules(after!.requests);
    expect(new Set(asked).size).toBe(asked.length);
    // Plot and the packages it brings
    if (page === "index.html")
      expect(asked.length).toBeLessThan(modules(before!.requests).length / 3);
  });

  it("asks for a module that is wanted later only then", async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${hosts[1]!.url}later.html`, {waitUntil: "networkidle"});
    expect(await page.locator("#place").textContent()).toBe(
      "A file beside the module is /_import/components/beside.txt."
    );
    const isLater = (url: string) => /_modules\/more\./.test(url);
    expect(requests.filter(isLater)).toEqual([]);
    await page.getByRole("button", {name: "More"}).click();
    await page.getByText("More came, 1 time.").waitFor();
    expect(requests.filter(isLater)).toHaveLength(1);
    await page.close();
  });
});

const bodyOf = (html: string) =>
  html.slice(html.indexOf("<body")).replace(/<script type="module">[^]*?<\/script>/g, "");

async function scriptBytes(folder: string): Promise<number> {
  const files = [...(await readTree(folder))].filter(([name]) => name.startsWith("_modules/"));
  return files.reduce((sum, [, text]) => sum + gzipSync(text).length, 0);
}
