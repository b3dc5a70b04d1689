import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {openAndFilter} from "../support/open-and-filter.ts";
import {openBrowser} from "../support/open-browser.ts";
import {startHost} from "../support/static-host.ts";
import type {HostManner} from "../support/static-host.ts";

const report = inject("report");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
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
