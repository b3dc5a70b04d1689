import {readFile} from "node:fs/promises";
import type {ServerResponse} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {readChapters} from "../support/chapters.ts";
import {browserArguments} from "../support/find-browser.ts";
import {guardedVisit, settled} from "./fixtures/guarded-visit.ts";

const report = inject("report");
const soon = {timeout: 30_000};
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({executablePath: inject("browser"), args: browserArguments});
});

afterAll(() => browser.close());

/** How a host sends what is gzipped on its disk. */
type Gzip = "file" | "encoding";

const hosts: [string, {path: string; gzip: Gzip; type?: string}][] = [
  ["a sub-path, .gz as application/gzip", {path: "/a/b/report/", gzip: "file"}],
  ["the root, .gz with Content-Encoding: gzip", {path: "/", gzip: "encoding"}],
  ["a path with spaces, no types it does not know", {path: "/our%20shop/", gzip: "file", type: ""}]
];

describe.each(hosts)("served from %s, without compression or ranges", (_, options) => {
  test("pages work, links lead on, and a filter is applied", async () => {
    const host = await plainHost(options);
    const visit = await guardedVisit(browser, host.url);
    const {page} = visit;
    await page.goto(host.url);
    await settled(page);
    expect(await page.locator("h1").textContent()).toBeTruthy();
    await page.locator("#observablehq-sidebar a", {hasText: "Data quality"}).click();
    await page.waitForURL(`${host.url}quality.html`);
    await settled(page);
    await page.locator("details[data-filter=brand] summary").click();
    await page.locator("details[data-filter=brand] input[value=samsung]").check();
    const events = page.locator("[data-metric=events]").first();
    await expect.poll(() => events.getAttribute("data-value"), soon).toBe("31200");
    await settled(page);
    expect(visit.problems).toEqual([]);
    expect(visit.requests.filter((url) => !url.startsWith(host.url) && /^http/.test(url))).toEqual(
      []
    );
    await visit.close();
    await host.close();
  });
});

test("a page that is not there is answered by nothing of the site, and breaks nothing", async () => {
  const host = await plainHost({path: "/r/", gzip: "file"});
  const response = await fetch(`${host.url}nowhere.html`);
  expect(response.status).toBe(404);
  await host.close();
});

test(".nojekyll is there, as GitHub Pages leaves out folders that begin with _", async () => {
  expect(await readFile(join(report, ".nojekyll"), "utf8")).toBe("");
});

describe.each(readChapters(report))("$file opened from a disk", ({file}) => {
  test("shows its text, figures, tables and charts, and looks as it should", async () => {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}});
    const requests: string[] = [];
    const page = await context.newPage();
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(report, file)).href);
    // What scripts there are have had their chance.
    await page.waitForLoadState("networkidle");
    const seen = await page.evaluate(() => {
      const visible = (selector: string) =>
        Array.from(document.querySelectorAll(selector)).filter((element) =>
          (element as HTMLElement).checkVisibility()
        ).length;
      return {
        text: document.querySelector("main")?.innerText.length ?? 0,
        figures: visible("[data-metric]"),
        charts: visible("figure svg"),
        rows: visible(".data-table tbody tr"),
        errors: visible(".observablehq--error"),
        styled: getComputedStyle(document.body).fontFamily
      };
    });
    // The same page with no scripts at all, from a host, is what it must show.
    const host = await plainHost({path: "/", gzip: "file"});
    const plain = await browser.newPage({javaScriptEnabled: false});
    await plain.goto(host.url + file);
    const count = (selector: string) => plain.locator(selector).filter({visible: true}).count();
    expect(seen.text).toBeGreaterThan(400);
    expect(seen).toMatchObject({
      figures: await count("[data-metric]"),
      charts: await count("figure svg"),
      rows: await count(".data-table tbody tr"),
      errors: 0
    });
    expect(seen.styled).toContain("Daybook");
    expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    await plain.close();
    await context.close();
    await host.close();
  });
});

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".gz": "application/gzip"
};

/** The plainest host there is: whole files under a path, nothing compressed, no ranges. */
async function plainHost({path, gzip, type}: {path: string; gzip: Gzip; type?: string}) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    void send(pathname, response);
  });
  const send = async (pathname: string, response: ServerResponse) => {
    const name = pathname.startsWith(path) ? decodeURI(pathname.slice(path.length)) : undefined;
    const file = name === "" ? "index.html" : name;
    const bytes = file && (await readFile(join(report, file)).catch(() => undefined));
    if (!bytes) return response.writeHead(404, {"Content-Type": "text/plain"}).end("not here");
    const gz = extname(file) === ".gz";
    const known = types[extname(file)] ?? type ?? "application/octet-stream";
    response.setHeader("Accept-Ranges", "none");
    if (gz && gzip === "encoding") {
      response.setHeader("Content-Encoding", "gzip");
      response.setHeader("Content-Type", "application/wasm");
    } else if (known) response.setHeader("Content-Type", gz && type === "" ? "" : known);
    response.setHeader("Content-Length", bytes.byteLength);
    response.end(bytes);
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };
}
