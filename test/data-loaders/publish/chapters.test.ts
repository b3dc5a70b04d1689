import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {lackedBy, readChapters} from "../../../data-loaders/publish/chapters.ts";
import type {ReportContext} from "../../../src/model/report-context.ts";

let src: string;

beforeEach(async () => {
  src = await mkdtemp(join(tmpdir(), "daybook-src-"));
});

afterEach(() => rm(src, {recursive: true}));

const write = (page: string, front: string) =>
  writeFile(join(src, `${page}.md`), `---\n${front}\n---\n\ntitle: not this\n`);

describe("readChapters()", () => {
  test("reads front matter as YAML, however it is written", async () => {
    await write("regions", "title: 'Regions: all'\nchapter: 2\nneeds:\n  - states\n  - sources");
    await write("funnel", 'title: "Funnel" # first\nchapter: 1\nneeds: [events]');
    expect(readChapters(src)).toEqual([
      {path: "funnel", title: "Funnel", chapter: 1, needs: ["events"], requires: []},
      {
        path: "regions",
        title: "Regions: all",
        chapter: 2,
        needs: ["states", "sources"],
        requires: []
      }
    ]);
  });

  test("leaves out a chapter that lacks what it requires, or all that it needs", () => {
    const chapter = {needs: ["states", "sources"], requires: ["revenue"]} as const;
    const has = (...names: string[]) =>
      Object.fromEntries(names.map((name) => [name, true])) as ReportContext["has"];
    expect(lackedBy(chapter, has("states"))).toEqual(["revenue"]);
    expect(lackedBy(chapter, has("revenue"))).toEqual(["states", "sources"]);
    expect(lackedBy(chapter, has("revenue", "sources"))).toEqual([]);
  });

  test("takes the file's name for a title that is not there, and nothing for needs", async () => {
    await write("notes", "chapter: 3");
    expect(readChapters(src)).toEqual([
      {path: "notes", title: "notes", chapter: 3, needs: [], requires: []}
    ]);
  });

  test.each([
    ["title: Notes", "missing chapter in the front matter of "],
    ["chapter: third", 'invalid chapter: "third" in the front matter of '],
    ["chapter: 1\nneeds: events", 'invalid needs: "events" in the front matter of ']
  ])("refuses %j", async (front, message) => {
    await write("notes", front);
    expect(() => readChapters(src)).toThrow(message + join(src, "notes.md"));
  });

  test("names a need that no data can meet, the page and the nearest known one", async () => {
    await write("notes", "chapter: 1\nneeds: [sales, evnts]");
    expect(() => readChapters(src)).toThrow(
      `unknown need: "evnts" in the front matter of ${join(src, "notes.md")}; did you mean "events"? Known: events, `
    );
    await write("notes", "chapter: 1\nneeds: [5]");
    expect(() => readChapters(src)).toThrow(/^unknown need: "5" in .*; Known: events, /);
  });

  test("names a field that nobody reads, but not Framework's", async () => {
    await write("notes", "chapter: 1\ntoc: false\nneed: [events]");
    expect(() => readChapters(src)).toThrow(
      `unknown field: "need" in the front matter of ${join(src, "notes.md")}; did you mean "needs"? Known: title, chapter, needs, `
    );
  });

  test("refuses front matter that is no YAML, and says why", async () => {
    await write("notes", "title: [Notes\nchapter: 1");
    const error = await Promise.resolve()
      .then(() => readChapters(src))
      .catch((e: Error) => e);
    expect(error).toMatchObject({message: `invalid front matter: ${join(src, "notes.md")}`});
    expect(error).toHaveProperty("cause.name", "YAMLException");
  });

  test("refuses a page without front matter", async () => {
    await writeFile(join(src, "notes.md"), "# Notes\n");
    expect(() => readChapters(src)).toThrow("missing chapter in the front matter of ");
  });
});
