import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {checkPageBudget} from "../../../data-loaders/site/check-page-budget.ts";
import {weighPage} from "../../../data-loaders/site/weigh-page.ts";
import {readConfig} from "../../../data-loaders/config.ts";

/** Text that gzip makes hardly smaller: every byte of it is another. */
const noise = (length: number) =>
  Array.from({length}, (_, i) => ((i * i * 7919 + i * 104729) % 9973).toString(36)).join("");

let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "daybook-weight-"));
  await mkdir(join(dist, "sub"));
  await mkdir(join(dist, "_file"));
  await writeFile(
    join(dist, "sub/page.html"),
    `<link rel="stylesheet" href="../look.css"><link rel="preload" as="style" href="../look.css">
<link rel="preload" as="font" href="../face.woff2"><link rel="modulepreload" href="./code.js">
<link rel="icon" href="data:,"><link rel="canonical" href="./page.html"><script src="./old.js"></script>`
  );
  await writeFile(join(dist, "look.css"), "a{}".repeat(1000));
  await writeFile(join(dist, "face.woff2"), "f".repeat(5000));
  await writeFile(join(dist, "sub/code.js"), noise(20_000));
  await writeFile(join(dist, "sub/old.js"), "1");
  await writeFile(join(dist, "_file/data.json"), "[]");
});

afterAll(() => rm(dist, {recursive: true, force: true}));

test("weighPage() counts each file of a first view once, texts as a host gzips them", async () => {
  const weights = await weighPage(dist, "sub/page.html", ["_file/data.json"]);
  expect(weights.map(({file}) => file)).toEqual([
    "sub/page.html",
    "look.css",
    "face.woff2",
    "sub/code.js",
    "sub/old.js",
    "_file/data.json"
  ]);
  const bytes = Object.fromEntries(weights.map((one) => [one.file, one.bytes]));
  expect(bytes["face.woff2"]).toBe(5000);
  expect(bytes["look.css"]).toBeLessThan(100);
});

test("checkPageBudget() passes what is within the budget and names what is not", async () => {
  const report = {pages: [{page: "sub/page.html", files: ["_file/data.json"]}]};
  const total = (await weighPage(dist, "sub/page.html", ["_file/data.json"])).reduce(
    (sum, {bytes}) => sum + bytes,
    0
  );
  await checkPageBudget(dist, report, readConfig({}));
  await checkPageBudget(dist, report, readConfig({budget: {page: total}}));
  const kB = Math.round(total / 1000);
  await expect(
    checkPageBudget(dist, report, readConfig({budget: {page: total - 1}}))
  ).rejects.toThrow(
    `sub/page.html needs ${kB} kB before a reader does anything, budget ${kB} kB; sub/code.js alone is`
  );
  await expect(checkPageBudget(dist, report, readConfig({budget: {html: 50}}))).rejects.toThrow(
    /^invalid size, gzipped.*\nthe HTML of sub\/page\.html is 0 kB, budget 0 kB/
  );
});
