import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {projectRoot} from "../support/project-root.ts";

const run = promisify(execFile);
let folder: string;
let clone: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-clone-"));
  clone = join(folder, "daybook");
  await run("git", ["clone", "--quiet", "--depth", "1", `file://${projectRoot}`, clone]);
});

afterAll(() => rm(folder, {recursive: true, force: true}));

describe("the README's commands in a fresh clone", () => {
  test("npm ci, then npm run build without any network, make the report", async () => {
    await run("npm", ["ci", "--no-audit", "--no-fund"], {cwd: clone, maxBuffer: 1e8});
    const [command, ...words] = (await canCutNetwork())
      ? ["unshare", "-rn", "npm", "run", "build"]
      : ["npm", "run", "build"];
    await run(command!, words, {cwd: clone, maxBuffer: 1e8});
    const report = JSON.parse(await readFile(join(clone, "dist/report.json"), "utf8")) as {
      metrics: Record<string, {value: number}>;
    };
    expect(report.metrics.events!.value).toBe(130_000);
    expect(existsSync(join(clone, "dist/index.html"))).toBe(true);
  });

  test("npm run build -- --data PATH makes one on a file of one's own", async () => {
    const data = join(clone, "test/data/plain.csv");
    const out = join(folder, "own");
    await run("npm", ["run", "build", "--", "--data", data, "--out", out], {
      cwd: clone,
      maxBuffer: 1e8
    });
    expect(await readFile(join(out, "index.html"), "utf8")).toContain("data-metric");
  });
});

/** Whether this machine lets a command run without a network. */
async function canCutNetwork(): Promise<boolean> {
  return run("unshare", ["-rn", "true"]).then(
    () => true,
    () => false
  );
}
