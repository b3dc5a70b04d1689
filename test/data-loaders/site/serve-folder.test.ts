import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {serveFolder} from "../../../data-loaders/site/serve-folder.ts";
import {writeWhole} from "../../support/live-files.ts";

test("serveFolder() sends a rewritten file at once, and not again what is the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "daybook-served-"));
  const served = await serveFolder(folder);
  try {
    const ask = (etag = "") =>
      fetch(`${served.url}live/now.json`, {headers: {"if-none-match": etag}});
    expect((await ask()).status).toBe(404);
    await writeWhole(join(folder, "live"), "now.json", '{"n": 1}');
    const first = await ask();
    expect([first.status, await first.text()]).toEqual([200, '{"n": 1}']);
    expect(first.headers.get("cache-control") ?? "").not.toMatch(/max-age=[1-9]|immutable/);
    const etag = first.headers.get("etag")!;
    expect((await ask(etag)).status).toBe(304);
    await writeWhole(join(folder, "live"), "now.json", '{"n": 2, "more": true}');
    const next = await ask(etag);
    expect([next.status, await next.text()]).toEqual([200, '{"n": 2, "more": true}']);
  } finally {
    await served.close();
    await rm(folder, {recursive: true});
  }
});
