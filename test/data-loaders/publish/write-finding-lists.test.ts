import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {
  findFindings,
  writeFindingLists
} from "../../../data-loaders/publish/write-finding-lists.ts";

let src: string;

beforeEach(async () => {
  src = await mkdtemp(join(tmpdir(), "daybook-src-"));
  await mkdir(join(src, "findings"));
  for (const [i, chapter] of ["funnel", "funnel-steps"].entries())
    await writeFile(join(src, `${chapter}.md`), `---\ntitle: ${chapter}\nchapter: ${i + 1}\n---\n`);
});

afterEach(() => rm(src, {recursive: true}));

const add = async (path: string) => {
  await mkdir(dirname(join(src, "findings", path)), {recursive: true});
  await writeFile(join(src, "findings", `${path}.ts`), "");
};
const list = (name: string) => readFile(join(src, "findings/of", name), "utf8");

test("a file in a chapter's folder is that chapter's finding, but for what findings share", async () => {
  for (const path of ["funnel/loss", "funnel-steps/first", "funnel/again", "claims/effect"])
    await add(path);
  await writeFindingLists(src);
  expect(await list("funnel.ts")).toMatch(
    /"\.\.\/funnel\/again\.js";\n.*"\.\.\/funnel\/loss\.js";\n/
  );
  expect(await list("funnel.ts")).not.toContain("funnel-steps");
  expect(await list("funnel-steps.ts")).toContain('from "../funnel-steps/first.js"');
  expect(await list("all.ts")).toContain('"funnel-steps": () => import("./funnel-steps.js")');
  expect(await findFindings(src)).toEqual([
    {id: "funnel-again", chapter: "funnel", path: "funnel/again"},
    {id: "funnel-loss", chapter: "funnel", path: "funnel/loss"},
    {id: "funnel-steps-first", chapter: "funnel-steps", path: "funnel-steps/first"}
  ]);
});

test("a chapter without findings has an empty list, and one that is gone has none", async () => {
  await writeFindingLists(src);
  expect(await list("funnel.ts")).toContain("export const findings = [];");
  await rm(join(src, "funnel-steps.md"));
  await writeFindingLists(src);
  expect((await readdir(join(src, "findings/of"))).sort()).toEqual(["all.ts", "funnel.ts"]);
});

test("a list that says the same is left as it is", async () => {
  await writeFindingLists(src);
  const before = (await stat(join(src, "findings/of/funnel.ts"))).mtimeMs;
  await writeFindingLists(src);
  expect((await stat(join(src, "findings/of/funnel.ts"))).mtimeMs).toBe(before);
});

test("a finding of no chapter is an error that names it", async () => {
  await add("weather/rain");
  await expect(writeFindingLists(src)).rejects.toThrow(
    "unknown chapter: src/findings/weather/rain.ts; its folder has to be one of funnel, funnel-steps"
  );
});
