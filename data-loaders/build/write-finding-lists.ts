import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {readChapters} from "./chapters.ts";

/**
 * Writes a module for each chapter that lists its findings, and one that can load each of these, so
 * that adding a finding is adding its file and a page loads no other chapter's.
 *
 * Framework bundles what a module names by a literal; a folder cannot be named. The lists are
 * derived, so they are not kept in version control.
 *
 * @param src the site's sources: chapters are src/*.md, findings src/findings/<chapter>-<what>.ts
 * @throws Error `unknown chapter: …` for a finding whose name begins with no chapter's
 */
export async function writeFindingLists(src: string): Promise<void> {
  const folder = join(src, "findings/of");
  await mkdir(folder, {recursive: true});
  const chapters = readChapters(src).map(({path}) => path);
  const ids = await findFindings(src);
  const lists = new Map(chapters.map((chapter) => [`${chapter}.ts`, chapterList(chapter, [])]));
  for (const chapter of chapters) {
    const own = ids.filter((id) => chapterOf(id, chapters) === chapter);
    lists.set(`${chapter}.ts`, chapterList(chapter, own));
  }
  lists.set("all.ts", loaders(chapters));
  for (const file of await readdir(folder)) if (!lists.has(file)) await rm(join(folder, file));
  for (const [file, text] of lists) await writeWhenNew(join(folder, file), text);
}

/** Names of all findings, which are those of their files, in order. */
export async function findFindings(src: string): Promise<string[]> {
  const entries = await readdir(join(src, "findings"), {withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map(({name}) => name.slice(0, -".ts".length))
    .sort();
}

function chapterOf(id: string, chapters: readonly string[]): string {
  const fitting = chapters.filter((chapter) => id.startsWith(`${chapter}-`));
  const chapter = fitting.sort((a, b) => b.length - a.length)[0];
  if (!chapter)
    throw new Error(
      `unknown chapter: src/findings/${id}.ts; its name has to begin with one of ${chapters.join(", ")}`
    );
  return chapter;
}

const head =
  "// Written by data-loaders/build/write-finding-lists.ts from the files in src/findings.\n";

function chapterList(chapter: string, ids: readonly string[]): string {
  const imports = ids.map((id, i) => `import {finding as f${i}} from "../${id}.js";\n`).join("");
  const names = ids.map((_, i) => `f${i}`).join(", ");
  return `${head}${imports}
/** The findings of ${chapter}.md. */
export const findings = [${names}];
`;
}

function loaders(chapters: readonly string[]): string {
  const lines = chapters.map((path) => `  "${path}": () => import("./${path}.js")`).join(",\n");
  return `${head}
/** Loads the findings of a chapter. */
export const findings = {\n${lines}\n};
`;
}

/** Leaves a file alone that says the same: a live preview would load its pages anew. */
async function writeWhenNew(file: string, text: string): Promise<void> {
  if (existsSync(file) && (await readFile(file, "utf8")) === text) return;
  await writeFile(file, text);
}
