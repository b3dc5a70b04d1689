import {execFile, spawn} from "node:child_process";
import {mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {createServer} from "node:net";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import type {Browser} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from "vitest";
import {readBlocks} from "../docs/documents.ts";
import {openAndFilter} from "../support/open-and-filter.ts";
import {openBrowser} from "../support/open-browser.ts";

/** Programs that docs/hosting.md names, each started as it says, at a port of our own. */
const hosts: Record<
  string,
  {word: string; start: (port: number) => Promise<string[]>; gzips: boolean}
> = {
  "python3 -m http.server": {
    word: "python3",
    gzips: false,
    start: (port) => {
      const words = [
        "-m",
        "http.server",
        "--bind",
        "127.0.0.1",
        "--directory",
        join(folder, "srv")
      ];
      return Promise.resolve([...words, String(port)]);
    }
  },
  nginx: {
    word: "nginx",
    gzips: true,
    start: async (port) => {
      const location = readBlocks("docs/hosting.md", "nginx")[0]!;
      const file = join(folder, "nginx.conf");
      await writeFile(
        file,
        `daemon off; pid ${folder}/nginx.pid; error_log stderr; worker_processes 1;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server { listen 127.0.0.1:${port}; ${location.replace("/srv/daybook/", `${folder}/srv/report/`)} }
}
`
      );
      return ["-e", "stderr", "-p", folder, "-c", file];
    }
  },
  caddy: {
    word: "caddy",
    gzips: true,
    start: async (port) => {
      const site = readBlocks("docs/hosting.md", "caddy")[0]!
        .replace("example.com", `http://127.0.0.1:${port}`)
        .replace("/srv/daybook", `${folder}/srv/report`);
      const file = join(folder, "Caddyfile");
      await writeFile(file, `{\n  admin off\n  auto_https off\n}\n${site}`);
      return ["run", "--config", file, "--adapter", "caddyfile"];
    }
  }
};

const installed = new Set<string>();
for (const {word} of Object.values(hosts)) {
  await promisify(execFile)(word, [
    word === "nginx" ? "-v" : word === "caddy" ? "version" : "-V"
  ]).then(
    () => installed.add(word),
    () => undefined
  );
}

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-hosts-"));
  await mkdir(join(folder, "srv"));
  await symlink(inject("report"), join(folder, "srv/report"));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, {recursive: true, force: true});
});

describe.each(Object.entries(hosts))("%s", (_, {word, start, gzips}) => {
  const named = installed.has(word) ? "" : `, skipped, as ${word} is not installed`;
  let url: string;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    const port = await freePort();
    const words = await start(port);
    const child = spawn(word, words, {
      env: {...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder},
      stdio: ["ignore", "ignore", "pipe"]
    });
    let said = "";
    child.stderr.on("data", (bytes: Buffer) => (said += bytes.toString()));
    const ended = new Promise<void>((done) => child.once("close", () => done()));
    stop = async () => {
      child.kill();
      await ended;
    };
    url = `http://127.0.0.1:${port}/report/`;
    await expect
      .poll(
        () =>
          fetch(url).then(
            ({status}) => status,
            () => said
          ),
        {timeout: 30_000}
      )
      .toBe(200);
  });

  afterEach(() => stop());

  test.skipIf(named)(
    `serves a report under a path, which opens, links on and filters${named}`,
    async () => {
      await openAndFilter(browser, url);
    }
  );

  test.skipIf(named)(`sends text ${gzips ? "compressed" : "as it is"}${named}`, async () => {
    for (const file of ["index.html", "report.json"]) {
      const {headers} = await fetch(url + file, {headers: {"accept-encoding": "gzip"}});
      expect(headers.get("content-encoding")).toBe(gzips ? "gzip" : null);
    }
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const {port} = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
