import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {projectRoot} from "../support/project-root.ts";

const documents = [
  "README.md",
  "prerender/README.md",
  "data/README.md",
  ...readdirSync(join(projectRoot, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`)
];
const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");
const {scripts} = JSON.parse(read("package.json")) as {scripts: Record<string, string>};

describe.each(documents)("%s", (file) => {
  test("names only scripts that exist", () => {
    const named = [...read(file).matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("links only to files that exist", () => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, path]) => path!);
    const folder = join(projectRoot, file, "..");
    const missing = links.filter((path) => {
      try {
        readFileSync(join(folder, path));
        return false;
      } catch (error) {
        return (error as {code?: string}).code !== "EISDIR";
      }
    });
    expect(missing).toEqual([]);
  });
});
