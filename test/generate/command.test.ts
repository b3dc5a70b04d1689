import {spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";

const folder = mkdtempSync(join(tmpdir(), "sample-command-"));
afterAll(() => rmSync(folder, {recursive: true}));

const sample = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "data/generate/index.ts", ...args], {
    encoding: "utf8"
  });

test("sample --help says what each option does", () => {
  const {stdout, status} = sample("--help");
  expect(status).toBe(0);
  for (const option of ["--out", "--rows", "--seed", "--split"]) expect(stdout).toContain(option);
});

test("sample --rows 500 --out DIR --split month writes seven files and says how fast", () => {
  const {stderr, status} = sample(
    "--rows",
    "500",
    "--out",
    join(folder, "log"),
    "--split",
    "month"
  );
  expect(status).toBe(0);
  expect(stderr).toMatch(/500 rows in .* MB\/s/);
  expect(readdirSync(join(folder, "log"))).toHaveLength(7);
});

test.each([
  ["no --out", ["--rows", "500"], "missing --out"],
  ["no rows", ["--rows", "0", "--out", join(folder, "none")], "invalid --rows: 0"],
  ["rows that are no number", ["--rows", "many"], "must be a whole number"],
  ["a file as folder", ["--rows", "500", "--out", join(folder, "file")], "invalid --out"]
])("sample with %s ends with one sentence and exit code 2", (_, args, message) => {
  writeFileSync(join(folder, "file"), "");
  const {stderr, status} = sample(...args);
  expect(status).toBe(2);
  const lines = stderr.split("\n").filter((line) => line !== "");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(message);
});
