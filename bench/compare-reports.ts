import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";

/** Fields that may change while what is said stays the same. */
const ofCode = new Set(["sql", "key", "file", "bytes"]);

const blocks = "p, li, h1, h2, h3, figcaption, td, th, dt, dd, text, summary, .tile";

/**
 * Tells what two built reports of the same data say differently: `tsx bench/compare-reports.ts BEFORE AFTER`.
 *
 * Of report.json every field is compared but those that follow the code (queries, digests, file names, bytes);
 * of the pages every text that a reader sees, charts' too. Ends with 1 where anything differs.
 */
const [before, after] = process.argv.slice(2);
if (!before || !after) throw new Error("missing folders: compare-reports.ts BEFORE AFTER");
const found = [...(await compareJson(before, after)), ...(await comparePages(before, after))];
for (const line of found) process.stdout.write(`${line}\n`);
process.stdout.write(`${found.length} differences\n`);
process.exitCode = found.length ? 1 : 0;

async function compareJson(before: string, after: string): Promise<string[]> {
  const read = async (folder: string) =>
    JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as unknown;
  return differences("report.json", await read(before), await read(after));
}

function differences(path: string, a: unknown, b: unknown): string[] {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return Object.is(a, b) ? [] : [`${path}: ${show(a)} → ${show(b)}`];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((k) => !ofCode.has(k));
  return keys.flatMap((key) =>
    differences(
      `${path}.${key}`,
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key]
    )
  );
}

async function comparePages(before: string, after: string): Promise<string[]> {
  const pages = async (folder: string) =>
    (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();
  const names = [...new Set([...(await pages(before)), ...(await pages(after))])];
  const all: string[] = [];
  for (const name of names) {
    const [a, b] = [await textsOf(join(before, name)), await textsOf(join(after, name))];
    all.push(...without(a, b).map((text) => `${name}: - ${text}`));
    all.push(...without(b, a).map((text) => `${name}: + ${text}`));
  }
  return all;
}

/** What a page says, block by block, in order; queries and digests are left out. */
async function textsOf(page: string): Promise<string[]> {
  const {document} = new JSDOM(await readFile(page, "utf8").catch(() => "")).window;
  for (const code of document.querySelectorAll("pre, script, style, .hash")) code.remove();
  return Array.from(document.querySelectorAll(`main :is(${blocks})`))
    .filter((element) => !element.querySelector(blocks))
    .map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
}

/** The texts that one list has more often than the other. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const n = left.get(text) ?? 0;
    left.set(text, n - 1);
    return n <= 0;
  });
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
