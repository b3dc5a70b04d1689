import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterAll, beforeAll, expect, test} from "vitest";
import {scratchProject, type ScratchProject} from "../../../bench/scratch-project.ts";
import {readChapters} from "../../../data-loaders/publish/chapters.ts";
import {projectRoot} from "../../support/project-root.ts";

/** Builds ended by kill -9, spread evenly over the time that one takes. */
const kills = 15;

let scratch: ScratchProject;
/** Enough to be killed between two of them; each more would cost a quarter of the time again. */
const chapters = ["index", "methods"];

beforeAll(async () => {
  scratch = await scratchProject();
  const findings = join(scratch.root, "src/findings");
  for (const {path} of readChapters(join(scratch.root, "src"))) {
    if (chapters.includes(path)) continue;
    rmSync(join(scratch.root, `src/${path}.md`));
    rmSync(join(findings, path), {recursive: true, force: true});
  }
});
afterAll(() => scratch.remove());

test(`a build killed at any of ${kills} moments leaves the old report or the new one, whole`, async () => {
  const header = readFileSync(join(projectRoot, "test/data/plain.csv"), "utf8").split("\n")[0]!;
  const shops = ["sony", "dell"].map((brand, i) => {
    const folder = join(scratch.root, `shop-${brand}`);
    mkdirSync(folder);
    const line = (n: number) =>
      `2020-1${i}-0${1 + (n % 9)} 10:00:00 UTC,${n % 4 ? "view" : "purchase"},${n % 5},1,a.b,${brand},10.5,${n % 7},s${n % 11}`;
    const lines = Array.from({length: 60}, (_, n) => line(n));
    writeFileSync(join(folder, "events.csv"), `${[header, ...lines].join("\n")}\n`);
    return folder;
  });
  const whole: string[] = [];
  let took = 0;
  // the second takes as long as those after it, as what does not depend on the data is kept
  for (const i of [1, 0]) {
    const began = performance.now();
    expect(await build(shops[i]!, "dist")).toBe(0);
    took = performance.now() - began;
    whole[i] = digestOf(join(scratch.root, "dist"));
  }
  expect(whole[0]).not.toBe(whole[1]);
  const seen = new Set<string>();
  for (let kill = 0; kill < kills; ++kill) {
    const shop = kill % 2;
    await build(shops[shop]!, "dist", (took * (kill + 0.5)) / kills);
    const left = digestOf(join(scratch.root, "dist"));
    expect(whole, `after a kill at ${(100 * (kill + 0.5)) / kills} % of a build`).toContain(left);
    seen.add(left);
    if (kill % 10 !== 9) continue;
    expect(await build(shops[shop]!, "dist")).toBe(0);
    expect(digestOf(join(scratch.root, "dist"))).toBe(whole[shop]);
  }
  expect(seen.size).toBe(2);
  // the next build clears away what the last one has left
  expect(await build(shops[0]!, "dist")).toBe(0);
  expect(readdirSync(scratch.root).filter((name) => name.startsWith(".dist-"))).toEqual([]);
});

/** Runs a build, to its end or until it is killed. */
async function build(data: string, out: string, killAfter?: number): Promise<number | null> {
  const words = ["--import", "tsx", "data-loaders/cli.ts", "build", "--data", data, "--out", out];
  const child = spawn(process.execPath, words, {
    cwd: scratch.root,
    stdio: "ignore",
    detached: true,
    env: {...process.env, PATH: `${join(projectRoot, "node_modules/.bin")}:${process.env.PATH}`}
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  if (killAfter === undefined) return ended;
  await Promise.race([sleep(killAfter), ended]);
  // with all that it started, as a machine that loses power would
  if (child.exitCode === null) process.kill(-child.pid!, "SIGKILL");
  return ended;
}

/** Digest of every file of a report, by its path. */
function digestOf(folder: string): string {
  if (!existsSync(folder)) return "none";
  const hash = createHash("sha256");
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of files) hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest("hex");
}
