import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {readChapters} from "./chapters.ts";

/** Folders of src/findings that are no chapter's: what findings share, and the lists that are written here. */
const shared = ["claims", "of"];

/** Where a finding is. */
export interface FindingFile {
  /** Its chapter and its file's name: "funnel-cart-loss". */
  readonly id: string;
  readonly chapter: string;
  /** Under src/findings, without what it ends in: "funnel/cart-loss". */
  readonly path: string;
}

/**
 * Writes a module for each chapter that lists its findings, and one that can load each of these, so
 * that adding a finding is adding its file and a page loads no other chapter's.
 *
 * Framework bundles what a module names by a literal; a folder cannot be named. The lists are
 * derived, so they are not kept in version control.
 *
 * @param src the site's sources: chapters are src/*.md, findings src/findings/<chapter>/<what>.ts
 * @throws Error `unknown chapter: …` for a folder of findings that is no chapter's
 */
export async function writeFindingLists(src: string): Promise<void> {
  const folder = join(src, "findings/of");
  await mkdir(folder, {recursive: true});
  const chapters = readChapters(src).map(({path}) => path);
  const findings = await findFindings(src);
  const stray = findings.find(({chapter}) => !chapters.includes(chapter));
  if (stray)
    throw new Error(
      `unknown chapter: src/findings/${stray.path}.ts; its folder has to be one of ${chapters.join(", ")}`
    );
  const lists = new Map(
    chapters.map((chapter) => [
      `${chapter}.ts`,
      chapterList(
        chapter,
        findings.filter((finding) => finding.chapter === chapter)
      )
    ])
  );
  lists.set("all.ts", loaders(chapters));
  for (const file of await readdir(folder)) if (!lists.has(file)) await rm(join(folder, file));
  for (const [file, text] of lists) await writeWhenNew(join(folder, file), text);
}

/** All findings, in order of their ids. */
export async function findFindings(src: string): Promise<FindingFile[]> {
  const root = join(src, "findings");
  const folders = (await readdir(root, {withFileTypes: true}))
    .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
    .map(({name}) => name);
  const found = await Promise.all(
    folders.map(async (chapter) =>
      (await readdir(join(root, chapter)))
        .filter((name) => name.endsWith(".ts"))
        .map((name) => name.slice(0, -".ts".length))
        .map((name) => ({id: `${chapter}-${name}`, chapter, path: `${chapter}/${name}`}))
    )
  );
  return found.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

const head =
  "// Written by data-loaders/publish/write-finding-lists.ts from the files in src/findings.\n";

function chapterList(chapter: string, own: readonly FindingFile[]): string {
  const imports = own
    .map(({path}, i) => `import {finding as f${i}} from "../${path}.js";\n`)
    .join("");
  const names = own.map((_, i) => `f${i}`).join(", ");
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

/** Leaves a file alone that says the same: a live preview would load its pages again. */
async function writeWhenNew(file: string, text: string): Promise<void> {
  if (existsSync(file) && (await readFile(file, "utf8")) === text) return;
  await writeFile(file, text);
}
