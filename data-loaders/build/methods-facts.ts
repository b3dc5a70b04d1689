import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import type {AnyFinding} from "../../src/findings/shape/finding.ts";
import type {MadeClaim} from "../../src/findings/shape/rank-claims.ts";
import {metrics} from "../../src/model/metrics/dictionary.ts";
import type {MethodsFacts} from "../../src/model/methods-facts.ts";
import {project} from "../project.ts";
import {findModels} from "../publish/models.ts";
import {readChapters, stands} from "./chapters.ts";
import type {Prepared} from "./prepare.ts";

/** What pages can ask that is not a model. */
const relations = ["visits", "sales", "records", "counts", "takings", "catalogue"];

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
  {published, key}: Omit<Prepared, "config" | "stages">,
  findings: readonly AnyFinding[],
  claims: readonly MadeClaim[]
): Promise<MethodsFacts> {
  const all = readChapters(src);
  const chapters = all.filter((chapter) => stands(chapter, published.context.has));
  const titles = new Map(all.map(({path, title}) => [path, title]));
  const speaking = new Set(claims.map(({id}) => id));
  const models = await findModels();
  const askable = [...relations, ...models.map(({table}) => table)];
  return {
    key,
    versions: await readVersions(),
    findings: findings.map(({id, chapter, method}) => ({
      id,
      chapter: titles.get(chapter) ?? chapter,
      method,
      speaks: speaking.has(id)
    })),
    left: all
      .filter((chapter) => !chapters.includes(chapter))
      .map(({title, needs}) => ({title, needs})),
    lineage: await Promise.all(
      chapters.map(async ({path, title}) => {
        const page = await readFile(join(src, `${path}.md`), "utf8");
        const own = findings.filter(({chapter}) => chapter === path).map(({sql}) => sql);
        return {chapter: title, reads: readsOf([page, ...own].join("\n"), askable)};
      })
    ),
    tables: await Promise.all(
      published.tables.map(async ({name, file, rows, bytes}) => {
        const model = models.find(({table}) => table === name);
        const sql = model ? await readFile(model.file, "utf8") : "";
        return {name, file, rows, bytes, ...(model ? ofModel(sql) : facts[name]!)};
      })
    )
  };
}

/** What readers' filters work on is made by rollups, not by models. */
const facts: Record<string, {about: string; from: string[]}> = {
  all_visits: {
    about: "What each session did with each product, hour by hour and price by price.",
    from: ["events", "people", "catalogue"]
  },
  all_sales: {
    about: "One row per order line, with what the filters ask for.",
    from: ["order_lines", "events", "people", "catalogue"]
  }
};

function ofModel(sql: string): {about: string; from: string[]} {
  const comment = sql.split("\n").filter((line) => line.startsWith("--"));
  const names = [...sql.matchAll(/\b(?:from|join)\s+([a-z_]+)/gi)].map(([, name]) => name!);
  const own = new Set([...sql.matchAll(/\b([a-z_]+) AS (?:MATERIALIZED )?\(/gi)].map(([, n]) => n));
  return {
    about: comment.map((line) => line.replace(/^--\s*/, "")).join(" "),
    from: [...new Set(names)].filter((name) => !own.has(name) && !/^[A-Z]+$/.test(name)).sort()
  };
}

function readsOf(text: string, names: readonly string[]): string[] {
  const named = names.filter((name) => new RegExp(`\\b(from|join)\\s+${name}\\b`, "i").test(text));
  // a page names its metrics, and the dictionary what each is computed from
  const measured = /readMetrics/.test(text)
    ? metrics.filter(({id}) => text.includes(`"${id}"`)).map(({from}) => from)
    : [];
  return names.filter((name) => named.includes(name) || measured.some((from) => from === name));
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
