import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {buildReport, outputFolder} from "../support/build-report.ts";
import {readChapters} from "../support/chapters.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {readView} from "../support/read-view.ts";
import {writeManyBrands, writeOneRow} from "./fixtures/write-edge-shop.ts";

const nonsense = /NaN|undefined|Infinity|\[object/;

describe.each([
  ["a log of one view", "one-row", writeOneRow, ["index", "rhythm"]],
  [
    "a log of 10,000 brands and a year of silence",
    "many-brands",
    writeManyBrands,
    ["brands", "categories", "customers", "funnel", "index", "rhythm", "sales"]
  ]
] as const)("%s", (_, name, write, expected) => {
  let report: string;
  let site: Site;

  beforeAll(async () => {
    const shop = join(outputFolder, `${name}-shop`);
    report = await buildReport(name, [shop], () => write(shop));
    site = await openSite(report, inject("browser"));
  });

  afterAll(() => site.close());

  test("has every chapter that it fills, each of a bearable size", () => {
    const files = readChapters(report).map(({file}) => file.replace(".html", ""));
    expect(files).toEqual(expect.arrayContaining([...expected]));
    for (const file of files) {
      const packed = gzipSync(readFileSync(join(report, `${file}.html`))).byteLength;
      expect({file, small: packed < 120_000}).toEqual({file, small: true});
    }
  });

  test("says in each chapter what it can, and nothing that is none", async () => {
    for (const {file} of readChapters(report)) {
      const {page, problems} = await site.visit(file);
      const {prose} = await readView(page);
      expect({file, problems, nonsense: nonsense.exec(prose)?.[0]}).toEqual({
        file,
        problems: [],
        nonsense: undefined
      });
      expect(prose.length).toBeGreaterThan(200);
      await page.context().close();
    }
  });
});

test("a period of silence and a brand chosen in it leave every chapter standing", async () => {
  const report = join(outputFolder, "many-brands");
  const site = await openSite(report, inject("browser"));
  for (const {file} of readChapters(report)) {
    for (const filters of ["from=2020-06-01&to=2020-06-30", "from=2020-06-01&brand=brand77"]) {
      const {page, problems} = await site.visit(`${file}?${filters}`);
      const {prose} = await readView(page);
      expect({file, filters, problems, nonsense: nonsense.exec(prose)?.[0]}).toEqual({
        file,
        filters,
        problems: [],
        nonsense: undefined
      });
      await page.context().close();
    }
  }
  await site.close();
});
