import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {gzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {readChapters} from "../support/chapters.ts";
import {browserArguments} from "../support/find-browser.ts";
import {openAndFilter} from "../support/open-and-filter.ts";
import {startHost} from "../support/static-host.ts";
import type {HostManner} from "../support/static-host.ts";

const report = inject("report");
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({executablePath: inject("browser"), args: browserArguments});
});

afterAll(() => browser.close());

/** How hosts differ; each answers like one that exists. */
const hosts: Record<string, HostManner> = {
  "under a path": {path: "/a/b/report/"},
  "under a path with a space, which gives no type to what it does not know": {
    path: "/our%20shop/",
    unknown: ""
  },
  "that calls a gzipped file an encoding": {
    path: "/",
    send: (response, bytes, file) => {
      if (file.endsWith(".gz")) response.setHeader("Content-Encoding", "gzip");
      response.end(bytes);
    }
  },
  "that compresses all, also what is compressed": {
    path: "/shop/",
    send: (response, bytes) => {
      response.setHeader("Content-Encoding", "gzip");
      response.end(gzipSync(bytes, {level: 1}));
    }
  },
  "that does not say how long a file is": {
    path: "/",
    send: (response, bytes) => {
      response.setHeader("Transfer-Encoding", "chunked");
      response.write(bytes.subarray(0, bytes.length / 2));
      response.end(bytes.subarray(bytes.length / 2));
    }
  }
};

test.each(Object.entries(hosts))(
  "on a host %s a page opens, links on and filters",
  async (_, manner) => {
    const host = await startHost(report, manner);
    try {
      await openAndFilter(browser, host.url);
    } finally {
      await host.close();
    }
  }
);

test(".nojekyll is there, as GitHub Pages leaves out folders that begin with _", async () => {
  expect(await readFile(join(report, ".nojekyll"), "utf8")).toBe("");
});

test.each(readChapters(report))(
  "$file opened from a disk shows its text, figures, tables and charts",
  async ({file}) => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(report, file)).href);
    // what scripts there are have had their chance
    await page.waitForLoadState("networkidle");
    const seen = await page.evaluate(describePage);
    // the same page from a host, without scripts, is what it must show
    const host = await startHost(report, {path: "/"});
    const plain = await browser.newPage({javaScriptEnabled: false});
    await plain.goto(host.url + file);
    expect(seen).toEqual(await plain.evaluate(describePage));
    expect(seen.text.length).toBeGreaterThan(400);
    expect(seen.errors).toBe(0);
    expect(seen.face).toContain("Daybook");
    expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    await Promise.all([plain.close(), page.close(), host.close()]);
  }
);

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
