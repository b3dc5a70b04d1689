import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import type {AnyFinding} from "../../src/findings/claims/finding.ts";
import type {MadeClaim} from "../../src/findings/claims/rank-claims.ts";
import type {MethodsFacts} from "../../src/model/methods-facts.ts";
import {project} from "../project.ts";
import {findModels} from "../publish/models.ts";
import type {Reader} from "../publish/open-reader.ts";
import {isAvailable, lackedBy, readChapters} from "../publish/chapters.ts";
import {sourceNotes} from "../publish/source-notes.ts";
import {describeLineage} from "../site/describe-lineage.ts";
import type {Prepared} from "./prepare.ts";

/** Packages whose versions a figure or a drawing can depend on. */
const packages = [
  {name: "DuckDB", id: "@duckdb/node-api"},
  {name: "DuckDB-WASM", id: "@duckdb/duckdb-wasm"},
  {name: "Observable Framework", id: "@observablehq/framework"},
  {name: "Observable Plot", id: "@observablehq/plot"}
];

/** Gathers what Methods tells of how the report was made. */
export async function methodsFacts(
  src: string,
  reader: Reader,
  {published, manifest, key}: Omit<Prepared, "config" | "stages">,
  findings: readonly AnyFinding[],
  claims: readonly MadeClaim[]
): Promise<MethodsFacts> {
  const all = readChapters(src);
  const chapters = all.filter((chapter) => isAvailable(chapter, published.context.has));
  const titles = new Map(all.map(({path, title}) => [path, title]));
  const speaking = new Set(claims.map(({id}) => id));
  const models = await findModels();
  return {
    key,
    versions: await readVersions(),
    findings: findings.map(({id, chapter, method}) => ({
      id,
      chapter: titles.get(chapter) ?? chapter,
      method,
      speaks: speaking.has(id)
    })),
    notes: sourceNotes(manifest),
    left: all
      .filter((chapter) => !chapters.includes(chapter))
      .map((chapter) => ({
        title: chapter.title,
        needs: lackedBy(chapter, published.context.has)
      })),
    ...(await describeLineage(reader, published, models))
  };
}

async function readVersions(): Promise<MethodsFacts["versions"]> {
  const require = createRequire(import.meta.url);
  const version = async (file: string) =>
    (JSON.parse(await readFile(file, "utf8")) as {version: string}).version;
  const own = await version(join(project.root, "package.json"));
  const others = await Promise.all(
    packages.map(async ({name, id}) => {
      const folders = require.resolve.paths(id) ?? [];
      const folder = folders.find((path) => existsSync(join(path, id, "package.json")));
      if (!folder) throw new Error(`missing package: ${id}`);
      return {name, version: await version(join(folder, id, "package.json"))};
    })
  );
  return [
    {name: "Daybook", version: own},
    ...others,
    {name: "Node.js", version: process.versions.node}
  ];
}
