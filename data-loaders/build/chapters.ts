import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
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
export function stands(chapter: Chapter, has: ReportContext["has"]): boolean {
  return chapter.needs.length === 0 || chapter.needs.some((need) => has[need]);
}

function readChapter(file: string, path: string): Chapter {
  const source = readFileSync(file, "utf8");
  const front = /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? "";
  const field = (name: string) => new RegExp(`^${name}: *(.+)$`, "m").exec(front)?.[1]?.trim();
  const number = Number(field("chapter"));
  if (!Number.isFinite(number))
    throw new Error(`missing chapter: number in the front matter of ${file}`);
  const needs = (field("needs") ?? "")
    .replace(/[[\]]/g, "")
    .split(",")
    .map((s) => s.trim());
  return {
    path,
    title: field("title") ?? path,
    chapter: number,
    needs: needs.filter(Boolean) as (keyof ReportContext["has"])[]
  };
}
