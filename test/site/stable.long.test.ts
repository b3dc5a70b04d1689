import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join, relative} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {projectRoot} from "../support/project-root.ts";

const execute = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-stable-"));
});

afterAll(() => rm(folder, {recursive: true, force: true}));

test("two builds of the same data, the second elsewhere and from an empty cache, are the same file by file", async () => {
  const first = await digests(inject("report"));
  // in another place, time zone and language: none of it may show
  const second = await build("a/longer path/two", {TZ: "America/New_York", LANG: "de_DE.UTF-8"});
  expect([...second.keys()]).toEqual([...first.keys()]);
  for (const file of ["index.html", "report.json", "preview.png", ".nojekyll"])
    expect([...first.keys()]).toContain(file);
  const different = [...first].filter(([file, digest]) => second.get(file) !== digest);
  expect(different.map(([file]) => file)).toEqual([]);
});

/** Builds the sample in a copy of the project, with caches of its own; file names and their digests. */
async function build(name: string, env: Record<string, string>): Promise<Map<string, string>> {
  const copy = join(folder, name);
  const words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const {stdout} = await execute("git", words, {cwd: projectRoot, maxBuffer: 1e8});
  for (const file of stdout.split("\0").filter((file) => file && !file.startsWith("test/"))) {
    await mkdir(dirname(join(copy, file)), {recursive: true});
    await cp(join(projectRoot, file), join(copy, file));
  }
  await symlink(join(projectRoot, "node_modules"), join(copy, "node_modules"), "junction");
  const command = ["--import", "tsx", "data-loaders/cli.ts", "build", "--data", "data/sample"];
  await execute(process.execPath, command, {
    cwd: copy,
    env: {...process.env, ...env},
    maxBuffer: 1e8
  });
  return digests(join(copy, "dist"));
}

async function digests(out: string): Promise<Map<string, string>> {
  const entries = await readdir(out, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  const names = files.map((entry) => relative(out, join(entry.parentPath, entry.name))).sort();
  const digest = async (name: string): Promise<[string, string]> => {
    const bytes = await readFile(join(out, name));
    return [name, createHash("sha256").update(bytes).digest("hex")];
  };
  return new Map(await Promise.all(names.map(digest)));
}
