import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import matter from "gray-matter";
import {z} from "zod";
import type {ReportContext} from "../../src/model/report-context.ts";

export interface Chapter {
  /** Path of the page without leading slash or ending, e.g. `funnel`. */
  readonly path: string;
  readonly title: string;
  /** Place in the report; from the page's front matter. */
  readonly chapter: number;
  /** What the data must have for the chapter to stand. */
  readonly needs: readonly (keyof ReportContext["has"])[];
}

/** The report's chapters in order, read from the front matter of src/*.md. */
export function readChapters(root: string): Chapter[] {
  return readdirSync(root)
    .filter((file) => file.endsWith(".md"))
    .map((file) => readChapter(join(root, file), file.slice(0, -".md".length)))
    .sort((a, b) => a.chapter - b.chapter || a.path.localeCompare(b.path));
}

/** Whether the data has what a chapter needs: one of the things named, if any is. */
export function isAvailable(chapter: Chapter, has: ReportContext["has"]): boolean {
  return chapter.needs.length === 0 || chapter.needs.some((need) => has[need]);
}

function readChapter(file: string, path: string): Chapter {
  const {chapter, title = path, needs} = parse(file, readFileSync(file, "utf8"));
  return {path, title, chapter, needs: needs as Chapter["needs"]};
}

const frontMatter = z.object({
  title: z.coerce.string().optional(),
  chapter: z.number(),
  needs: z.array(z.string()).default([])
});

function parse(file: string, source: string): z.infer<typeof frontMatter> {
  const data = readMatter(file, source);
  const {success, data: known, error} = frontMatter.safeParse(data);
  if (success) return known;
  const [issue] = error.issues;
  const [field, value] = [String(issue?.path[0]), JSON.stringify(data[String(issue?.path[0])])];
  const wrong = value === undefined ? `missing ${field}` : `invalid ${field}: ${value}`;
  throw new Error(`${wrong} in the front matter of ${file}`);
}

function readMatter(file: string, source: string): Readonly<Record<string, unknown>> {
  try {
    // as Framework reads it; without options the library would keep what it has read
    return matter(source, {}).data;
  } catch (cause) {
    throw new Error(`invalid front matter: ${file}`, {cause});
  }
}
