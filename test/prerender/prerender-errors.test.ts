import {rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
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

describe("prerender(site), where it cannot go on", () => {
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
});
