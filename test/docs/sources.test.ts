import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {formatSourceDoc, formatSourcesIndex} from "../../data-loaders/publish/source-doc.ts";
import {sources} from "../../data-loaders/sources/index.ts";
import {projectRoot} from "../support/project-root.ts";

const folder = join(projectRoot, "docs/sources");

test("docs/sources has a page for each source, as it is", () => {
  const pages = sources.map(({name}) => `${name}.md`);
  expect(readdirSync(folder).sort()).toEqual(["README.md", ...pages].sort());
  for (const source of sources)
    expect(readFileSync(join(folder, `${source.name}.md`), "utf8"), "stale: npm run docs").toBe(
      formatSourceDoc(source)
    );
  expect(readFileSync(join(folder, "README.md"), "utf8"), "stale: npm run docs").toBe(
    formatSourcesIndex(sources)
  );
});

test("a page says where to get the files, how they are read, and what becomes of each column", () => {
  for (const source of sources) {
    const {howToExport, howItIsRead} = source;
    for (const text of [howToExport, howItIsRead])
      expect(text, source.name).toMatch(/\w{4}.*[.)]$/s);
    const text = formatSourceDoc(source);
    const columns = source.schemas.flatMap((schema) => schema.columns);
    for (const {from, name, personal, constant} of columns)
      for (const own of constant === undefined ? (from ?? [name]) : [])
        if (!own.includes(" "))
          expect(text, personal ? "withheld" : "read").toContain(`\`${own}\``);
  }
});
