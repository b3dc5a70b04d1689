import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import matter from "gray-matter";
import {z} from "zod";
import type {ReportContext} from "../../src/model/report-context.ts";
import {type Subject, subjectNames} from "../../src/model/subjects.ts";
import {suggest} from "../suggest.ts";
import {UserError} from "../user-error.ts";

export interface Chapter {
  /** Path of the page without leading slash or ending, e.g. `funnel`. */
  readonly path: string;
  readonly title: string;
  /** Place in the report; from the page's front matter. */
  readonly chapter: number;
  /** What the data must have for the chapter to stand: one of these is enough. */
  readonly needs: readonly Subject[];
  /** What it must have as well, all of it. */
  readonly requires: readonly Subject[];
}

/**
 * The report's chapters in order, read from the front matter of src/*.md.
 *
 * @throws UserError `unknown need: …`, `unknown field: …`, `missing chapter`, `invalid …`, naming the page
 */
export function readChapters(root: string): Chapter[] {
  return readdirSync(root)
    .filter((file) => file.endsWith(".md"))
    .map((file) => readChapter(join(root, file), file.slice(0, -".md".length)))
    .sort((a, b) => a.chapter - b.chapter || a.path.localeCompare(b.path));
}

/** Whether the data has what a chapter needs: one of the things named, if any is, and all that it requires. */
export function isAvailable(chapter: Chapter, has: ReportContext["has"]): boolean {
  return lackedBy(chapter, has).length === 0;
}

/** What the data lacks for a chapter: any one of these would do; nothing where it stands. */
export function lackedBy(
  {needs, requires}: Pick<Chapter, "needs" | "requires">,
  has: ReportContext["has"]
): readonly Subject[] {
  const lacking = requires.find((need) => !has[need]);
  if (lacking !== undefined) return [lacking];
  return needs.some((need) => has[need]) ? [] : needs;
}

function readChapter(file: string, path: string): Chapter {
  const {chapter, title = path, needs, requires} = parse(file, readFileSync(file, "utf8"));
  return {path, title, chapter, needs, requires};
}

const frontMatter = z.object({
  title: z.coerce.string().optional(),
  chapter: z.number(),
  needs: z.array(z.enum(subjectNames)).default([]),
  requires: z.array(z.enum(subjectNames)).default([])
});

/** What Framework reads of a page's front matter beside its title. */
const ofFramework =
  "sidebar toc index keywords draft sql head header footer pager style theme".split(" ");
const fields = [...Object.keys(frontMatter.shape), ...ofFramework];

function parse(file: string, source: string): z.infer<typeof frontMatter> {
  const data = readMatter(file, source);
  const stray = Object.keys(data).find((field) => !fields.includes(field));
  if (stray !== undefined) throw unknown("field", stray, fields, file);
  const {success, data: known, error} = frontMatter.safeParse(data);
  if (success) return known;
  const [field, place] = error.issues[0]!.path.map(String) as [string, string?];
  const value = data[field];
  if (place !== undefined && Array.isArray(value))
    throw unknown("need", String(value[Number(place)]), subjectNames, file);
  const wrong =
    value === undefined ? `missing ${field}` : `invalid ${field}: ${JSON.stringify(value)}`;
  throw new UserError(`${wrong} in the front matter of ${file}`);
}

function unknown(what: string, word: string, known: readonly string[], file: string): UserError {
  return new UserError(
    `unknown ${what}: ${JSON.stringify(word)} in the front matter of ${file}; ${suggest(word, known)}`
  );
}

function readMatter(file: string, source: string): Readonly<Record<string, unknown>> {
  try {
    // as Framework reads it; without options the library would keep what it has read
    return matter(source, {}).data;
  } catch (cause) {
    throw new UserError(`invalid front matter: ${file}`, {cause});
  }
}
