import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, expect, test} from "vitest";
import {projectRoot} from "../support/project-root.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-stable-"));
});

afterAll(() => rm(folder, {recursive: true, force: true}));

test("two builds of the same data, each from an empty cache, are the same file by file", async () => {
  // One after the other, elsewhere, and in another time zone and language: none of it may show.
  const first = await build("one", {TZ: "Pacific/Auckland", LANG: "C"});
  const second = await build("a/longer path/two", {TZ: "America/New_York", LANG: "de_DE.UTF-8"});
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect(first.size).toBeGreaterThan(50);
  const different = [...first].filter(([file, digest]) => second.get(file) !== digest);
  expect(different.map(([file]) => file)).toEqual([]);
});

/** Builds the sample in a copy of the project, with caches of its own; file names and their digests. */
async function build(name: string, env: Record<string, string>): Promise<Map<string, string>> {
  const copy = join(folder, name);
  await mkdir(copy, {recursive: true});
  for (const entry of await readdir(projectRoot)) {
    const path = join(projectRoot, entry);
    if (["data-loaders", "prerender", "src", "bin", "data"].includes(entry))
      await cp(path, join(copy, entry), {
        recursive: true,
        filter: (source) => !relative(projectRoot, source).includes(".observablehq")
      });
    else if (/\.(ts|json)$/.test(entry)) await cp(path, join(copy, entry));
  }
  await symlink(join(projectRoot, "node_modules"), join(copy, "node_modules"), "junction");
  const out = join(copy, "dist");
  const words = ["--import", "tsx", "data-loaders/cli.ts", "build", "--data", "data/sample"];
  await promisify(execFile)(process.execPath, [...words, "--out", out], {
    cwd: copy,
    env: {...process.env, ...env},
    maxBuffer: 1e8
  });
  return digests(out);
}

async function digests(out: string): Promise<Map<string, string>> {
  const entries = await readdir(out, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  const names = files.map((entry) => relative(out, join(entry.parentPath, entry.name))).sort();
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, string]> => {
        const bytes = await readFile(join(out, name));
        return [name, createHash("sha256").update(bytes).digest("hex")];
      })
    )
  );
}
