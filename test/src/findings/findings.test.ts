import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readChapters} from "../../../data-loaders/publish/chapters.ts";
import {findFindings} from "../../../data-loaders/publish/write-finding-lists.ts";
import type {AnyFinding, Finding} from "../../../src/findings/claims/finding.ts";
import {inDigits, inPercent, inWords} from "../../../src/findings/claims/in-words.ts";
import {projectRoot} from "../../support/project-root.ts";
import {format} from "./try-finding.ts";

const src = join(projectRoot, "src");
const chapters = readChapters(src).map(({path}) => path);
const files = await Promise.all(
  (await findFindings(src)).map(async (file) => ({...file, finding: await load(file.path)}))
);

describe.each(files)("$id", ({id, chapter, path, finding}) => {
  test("goes by its file's name and its chapter's", () => {
    expect(finding.id).toBe(id);
    expect(finding.chapter).toBe(chapter);
    expect(chapters).toContain(chapter);
  });

  test("says how it decides, and why it leaves rows out", () => {
    const {method, sql} = finding;
    expect(method.length).toBeGreaterThan(60);
    expect(method).toMatch(/\d/);
    const filters = sql.split("\n").filter((line) => /^\s*(WHERE|HAVING|AND)\b/i.test(line));
    for (const line of filters) expect(line).toMatch(/-- \w/);
  });

  test("writes each number of its method from a threshold, and states them all", () => {
    const {method, thresholds} = finding;
    const text = fixed.reduce((rest, phrase) => rest.replaceAll(phrase, "…"), method);
    for (const [name, value] of Object.entries(thresholds))
      expect(text, `${name} is not stated`).toMatch(new RegExp(sayings(value).join("|")));
    const said = new RegExp(Object.values(thresholds).flatMap(sayings).join("|"), "g");
    expect(text.replace(said, "…")).not.toMatch(numeric);
  });

  test("writes its constants exactly", () => {
    const {method, sql} = finding;
    expect(`${method}\n${sql}`).not.toMatch(/\d\.\d{6,}|\d\.\d+\.\d|[Nn]aN|Infinity|undefined/);
  });

  test("is silent where there are no rows", () => {
    expect((finding as Finding).claim([], format)).toBeUndefined();
  });

  test("has its three tests", () => {
    const file = join(projectRoot, `test/src/findings/${path}.test.ts`);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8").match(/\btest(\.each)?\(/g)?.length).toBeGreaterThan(2);
  });
});

/** What methods say with a number that decides nothing: names of tests, of books, and of what is counted. */
const fixed = [
  ...["two shares", "two-proportion", "first half", "second half", "each half", "two halves"],
  ...["the halves", "on one half and counting on the other"],
  ...["two baskets or more", "two orders or more", "two factors", "count as 0"],
  ...["(from 0, 6, 12 and 18 hours)", "once in a hundred million times"],
  ...["Practical Nonparametric Statistics, 1971", "Iglewicz and Hoaglin 1993"]
];

/** Digits, and words for numbers other than one. */
const numeric =
  /\d|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|million|twice|dozen|hal(f|ves)|third|quarter|fifth|sixth|tenth|twentieth)s?\b/i;

/** The ways to write a threshold, as patterns that match no part of another number or word. */
function sayings(value: number): string[] {
  const texts = [inDigits(value), inPercent(value), wordsOf(value)].filter((text) => text !== "");
  return texts.map((text) => `(?<![\\w.,])${text.replaceAll(".", "\\.")}(?![\\w%]|[.,]\\d)`);
}

function wordsOf(value: number): string {
  try {
    return inWords(value);
  } catch {
    return "";
  }
}

async function load(path: string): Promise<AnyFinding> {
  return ((await import(join(src, "findings", `${path}.ts`))) as {finding: AnyFinding}).finding;
}
