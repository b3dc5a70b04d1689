import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readChapters} from "../../../data-loaders/build/chapters.ts";
import {findFindings} from "../../../data-loaders/build/write-finding-lists.ts";
import type {AnyFinding, Finding} from "../../../src/findings/shape/finding.ts";
import {projectRoot} from "../../support/project-root.ts";
import {format} from "./try-finding.ts";

const src = join(projectRoot, "src");
const chapters = readChapters(src).map(({path}) => path);
const ids = await findFindings(src);

describe.each(ids)("%s", (id) => {
  test("goes by its file's name and belongs to a chapter", async () => {
    const finding = await load(id);
    expect(finding.id).toBe(id);
    expect(chapters).toContain(finding.chapter);
    expect(id.startsWith(`${finding.chapter}-`)).toBe(true);
  });

  test("says how it decides, and why it leaves rows out", async () => {
    const {method, sql} = await load(id);
    expect(method.length).toBeGreaterThan(60);
    expect(method).toMatch(/\d/);
    const filters = sql.split("\n").filter((line) => /^\s*(WHERE|HAVING|AND)\b/i.test(line));
    for (const line of filters) expect(line).toMatch(/-- \w/);
  });

  test("is silent where there are no rows", async () => {
    expect(((await load(id)) as Finding).claim([], format)).toBeUndefined();
  });

  test("has its three tests", () => {
    const file = join(projectRoot, `test/src/findings/${id}.test.ts`);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8").match(/\btest(\.each)?\(/g)?.length).toBeGreaterThan(2);
  });
});

async function load(id: string): Promise<AnyFinding> {
  return ((await import(`../../../src/findings/${id}.ts`)) as {finding: AnyFinding}).finding;
}
