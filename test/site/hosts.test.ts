import {readFileSync, statSync} from "node:fs";
import type {IncomingMessage, ServerResponse} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {choose} from "../support/choose.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import {readShop} from "../support/oracle/read-shop.ts";
import {projectRoot} from "../support/project-root.ts";
import {settle} from "../support/settle.ts";

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".woff2": "font/woff2"
};

/** How hosts differ in what they do with a file; each answers like one that exists. */
const hosts: Record<string, (response: ServerResponse, bytes: Buffer, gzipped: boolean) => void> = {
  "sends files as they are": (response, bytes) => response.end(bytes),
  "calls a gzipped file an encoding": (response, bytes, gzipped) => {
    if (gzipped) response.setHeader("Content-Encoding", "gzip");
    response.end(bytes);
  },
  "compresses all, also what is compressed": (response, bytes) => {
    response.setHeader("Content-Encoding", "gzip");
    response.end(gzipSync(bytes, {level: 1}));
  },
  "does not say how long a file is": (response, bytes) => {
    response.setHeader("Transfer-Encoding", "chunked");
    response.write(bytes.subarray(0, bytes.length / 2));
    response.end(bytes.subarray(bytes.length / 2));
  }
};

const shop = readShop(join(projectRoot, "data/sample"));

describe.each(Object.entries(hosts))("on a host that %s, under a path of its own", (_, send) => {
  const server = createServer((request, response) => answer(request, response, send));
  let site: Site;

  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const {port} = server.address() as AddressInfo;
    site = await openSite(`http://127.0.0.1:${port}/shop/report/`, inject("browser"));
  });

  afterAll(async () => {
    await site.close();
    server.closeAllConnections();
    server.close();
  });

  test("a page opens and follows a filter", async () => {
    const choice = {sets: {brand: ["hp"], state: ["CA"]}};
    const {page, problems} = await site.visit("sales");
    await choose(page, choice);
    expect(await settle(page, expectView(shop, choice))).toEqual([]);
    expect(problems).toEqual([]);
  });
});

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  send: (response: ServerResponse, bytes: Buffer, gzipped: boolean) => void
): void {
  const {pathname} = new URL(request.url ?? "", "http://host");
  const name = decodeURIComponent(pathname.replace("/shop/report/", ""));
  const file = join(inject("report"), extname(name) ? name : `${name || "index"}.html`);
  const there = pathname.startsWith("/shop/report/") && statSync(file, {throwIfNoEntry: false});
  if (!there) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  send(response, readFileSync(file), file.endsWith(".gz"));
}
