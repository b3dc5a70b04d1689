import {execFile} from "node:child_process";
import {copyFile, mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {projectRoot} from "../support/project-root.ts";
import {readBlocks} from "./documents.ts";

const execute = promisify(execFile);
const [toSample, toOwn] = readBlocks("README.md", "sh")[0]!
  .split("\n")
  .map((line) => line.replace(/ +#.*/, ""));
let folder: string;
let clone: string;
let offline: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-clone-"));
  clone = join(folder, "daybook");
  await execute("git", ["clone", "--quiet", "--depth", "1", `file://${projectRoot}`, clone]);
  // a network of its own, with nobody in it, where this machine lets a command have one
  offline = await execute("unshare", ["-rn", "true"]).then(
    () => ["unshare", "-rn"],
    () => []
  );
});

afterAll(() => rm(folder, {recursive: true, force: true}));

describe("a fresh clone, its packages installed and then no network", () => {
  test(`${toSample} makes the report on the sample`, async () => {
    const [install, build] = toSample!.split(" && ");
    await shell(install!, []);
    await shell(build!, offline);
    expect(await figures("dist")).toMatchObject({events: 130_000, purchases: 9750, users: 45_230});
    expect(await readFile(join(clone, "dist/index.html"), "utf8")).toContain(
      'data-metric="users" data-value="45230"'
    );
  });

  test(`${toOwn} makes one on exports of one's own`, async () => {
    const own = join(folder, "2019-Oct.csv");
    await copyFile(join(clone, "test/data/plain.csv"), own);
    await shell(toOwn!.replace(/~\S+/, own), offline);
    expect(await figures("dist")).toMatchObject({events: 3, rows_read: 3});
  });

  test("the workflow for GitHub Pages makes one of what lies where it says", async () => {
    const [workflow] = readBlocks("docs/hosting.md", "yaml");
    const commands = Array.from(workflow!.matchAll(/- run: (.+)/g), ([, command]) => command!);
    expect(commands).toEqual(["npm ci", expect.stringMatching(/^npm run build -- --data \w+$/)]);
    const exports = join(clone, commands[1]!.split(" ").at(-1)!);
    await mkdir(exports);
    await copyFile(join(clone, "test/data/plain.csv"), join(exports, "2020-10.csv"));
    await shell(commands[1]!, offline);
    const uploaded = join(clone, /path: (\w+)/.exec(workflow!)![1]!);
    expect(await readFile(join(uploaded, ".nojekyll"), "utf8")).toBe("");
    expect(await figures("dist")).toMatchObject({events: 3});
    await rm(exports, {recursive: true});
  });

  test("the chapter, the model and the finding that the documents show can be added as they stand", async () => {
    const [chapter] = readBlocks("docs/add-a-chapter.md", "md");
    const [model] = readBlocks("docs/add-a-chapter.md", "sql");
    const [finding] = readBlocks("docs/add-a-chapter.md", "ts");
    expect(readBlocks("docs/add-a-model.md", "sql")).toContain(model);
    await writeFile(join(clone, "src/models/by-weekday.arrow.sql"), model!);
    await writeFile(join(clone, "src/findings/weekdays-strongest.ts"), finding!);
    await writeFile(join(clone, "src/weekdays.md"), chapter!);
    await shell("npm run types && npm run lint", offline);
    await shell("npm run build", offline);
    const html = await readFile(join(clone, "dist/weekdays.html"), "utf8");
    expect(html).toContain('data-metric="orders" data-value="9750"');
    expect(html).toContain("Revenue by weekday");
    const report = await readReport("dist");
    expect(report.tables.find(({name}) => name === "by_weekday")).toMatchObject({rows: 7});
    expect(report.figures.weekdays?.best_weekday_revenue).toBeGreaterThan(0);
    const claim = report.findings.find(({id}) => id === "weekdays-strongest");
    expect(html).toContain(claim ? claim.text : "The data carries none of the claims");
  });
});

async function shell(command: string, prefix: readonly string[]): Promise<void> {
  const [first, ...words] = [...prefix, "sh", "-c", command];
  await execute(first!, words, {cwd: clone, maxBuffer: 1e8});
}

interface Report {
  metrics: Record<string, {value: number}>;
  tables: {name: string; rows: number}[];
  findings: {id: string; text: string}[];
  figures: Record<string, Record<string, number>>;
}

async function readReport(out: string): Promise<Report> {
  return JSON.parse(await readFile(join(clone, out, "report.json"), "utf8")) as Report;
}

async function figures(out: string): Promise<Record<string, number>> {
  const {metrics} = await readReport(out);
  return Object.fromEntries(Object.entries(metrics).map(([id, {value}]) => [id, value]));
}
