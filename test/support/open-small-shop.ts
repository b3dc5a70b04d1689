import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {ingest} from "../../data-loaders/build/ingest.ts";
import {methodsFacts} from "../../data-loaders/build/methods-facts.ts";
import {readConfig} from "../../data-loaders/config.ts";
import {isAvailable, readChapters} from "../../data-loaders/publish/chapters.ts";
import {openAll} from "../../data-loaders/publish/open-all.ts";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {openReader} from "../../data-loaders/publish/open-reader.ts";
import {columnsIndex} from "../../data-loaders/publish/publish-columns.ts";
import {publish} from "../../data-loaders/publish/publish.ts";
import {endOfLogFile} from "../../data-loaders/publish/write-end-of-log.ts";
import {findFindings} from "../../data-loaders/publish/write-finding-lists.ts";
import {project} from "../../data-loaders/project.ts";
import type {AnyFinding} from "../../src/findings/claims/finding.ts";
import {makeClaims} from "../../src/findings/claims/make-claims.ts";
import {keepStrongest} from "../../src/findings/claims/strongest.ts";
import {reportShape} from "../../src/model/report-shape.ts";
import type {ReportContext} from "../../src/model/report-context.ts";
import {rowsOf} from "../../src/model/rows.ts";
import type {ShopFiles} from "./shop-files.ts";

/** All that the pages of a shop's report are made from, without the site. */
export interface OpenShop {
  readonly context: ReportContext;
  /** The pages that the report has, without their ending. */
  readonly chapters: readonly string[];
  readonly findings: readonly AnyFinding[];
  /** The files that pages read of it, by name. */
  readonly published: Readonly<Record<string, object>>;
  readonly reader: Reader;
  close(): Promise<void>;
}

/** A shop whose files are on disk, as readers get them. */
export interface PublishedShop extends OpenShop {
  readonly folder: string;
}

/** Reads a shop's exports as a build does, up to but without the pages. */
export async function openSmallShop(files: ShopFiles, config?: unknown): Promise<PublishedShop> {
  const exports = await mkdtemp(join(tmpdir(), "daybook-exports-"));
  for (const [name, text] of files) await writeFile(join(exports, name), text);
  const shop = await openShop(exports, config);
  return {
    ...shop,
    async close() {
      await shop.close();
      await rm(exports, {recursive: true});
    }
  };
}

/** Reads the exports in a folder as a build does, up to but without the pages. */
export async function openShop(exports: string, own: unknown = {}): Promise<PublishedShop> {
  const cache = await mkdtemp(join(tmpdir(), "daybook-shop-"));
  const [store, folder] = [join(cache, "store"), join(cache, "published")];
  const config = readConfig(own);
  await ingest({paths: [exports], store, config});
  const {engine, manifest} = await openAll(config, {cache, store});
  const published = await publish(engine, manifest, config, {
    folder,
    store,
    answers: join(cache, "answers"),
    columns: join(cache, "columns")
  }).finally(() => engine.close());
  const {context} = published;
  const reader = await openReader(join(folder, "reader.duckdb"), reportShape(context));
  const chapters = readChapters(project.src).filter((chapter) => isAvailable(chapter, context.has));
  const findings = (await loadFindings()).filter(({chapter}) =>
    chapters.some(({path}) => path === chapter)
  );
  const claims = await makeClaims(findings, context, {sets: {}}, async (sql) =>
    rowsOf(sql, await reader.ask(sql), context)
  );
  const prepared = {published, manifest, key: "abcdefabcdefabcd"};
  return {
    context,
    chapters: chapters.map(({path}) => path),
    findings,
    published: {
      "context.json": context,
      "columns.json": JSON.parse(await readFile(join(folder, columnsIndex), "utf8")) as object,
      [endOfLogFile]: JSON.parse(await readFile(join(folder, endOfLogFile), "utf8")) as object,
      "strongest.json": {
        claims: keepStrongest(claims),
        titles: Object.fromEntries(chapters.map(({path, title}) => [path, title])),
        all: claims.length
      },
      "methods.json": await methodsFacts(project.src, reader, prepared, findings, claims)
    },
    reader,
    folder,
    async close() {
      await reader.close();
      await rm(cache, {recursive: true});
    }
  };
}

/** Every finding, as its module gives it. */
export async function loadFindings(): Promise<AnyFinding[]> {
  const files = await findFindings(project.src);
  return Promise.all(
    files.map(async ({path}) => {
      const file = join(project.src, "findings", `${path}.ts`);
      return ((await import(file)) as {finding: AnyFinding}).finding;
    })
  );
}
