import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {AnyFinding} from "../../src/findings/claims/finding.ts";
import type {MadeClaim} from "../../src/findings/claims/rank-claims.ts";
import type {Strongest} from "../../src/findings/claims/strongest.ts";
import {keepStrongest} from "../../src/findings/claims/strongest.ts";
import {reportShape} from "../../src/model/report-shape.ts";
import {project} from "../project.ts";
import type {Reader} from "../publish/open-reader.ts";
import {openReader} from "../publish/open-reader.ts";
import {isAvailable, readChapters} from "../publish/chapters.ts";
import {layFile} from "../site/framework-cache.ts";
import {makeReportClaims} from "../publish/make-report-claims.ts";
import {methodsFacts} from "./methods-facts.ts";
import type {Prepared} from "./prepare.ts";
import type {SetupData} from "../site/prerender-setup.ts";

/**
 * Works out the claims of the whole report, and lays what the Summary and Methods read of them where
 * these pages find it.
 *
 * @returns the claims that hold, the strongest first, and what each chapter's findings read
 */
export async function prepareFindings(
  prepared: Omit<Prepared, "config" | "stages">
): Promise<{claims: MadeClaim[]; chapters: SetupData["chapters"]}> {
  const {context} = prepared.published;
  const reader = await openReader(join(project.published, "reader.duckdb"), reportShape(context));
  try {
    const {claims, findings} = await makeReportClaims(project.src, reader, context);
    const chapters = readChapters(project.src).filter((chapter) =>
      isAvailable(chapter, context.has)
    );
    await lay("strongest.json", {
      claims: keepStrongest(claims),
      titles: Object.fromEntries(chapters.map(({path, title}) => [path, title])),
      all: claims.length
    } satisfies Strongest);
    await lay("methods.json", await methodsFacts(project.src, reader, prepared, findings, claims));
    const reads = await readsOf(reader, findings);
    return {
      claims,
      chapters: chapters.map(({path, title}) => ({
        page: `${path}.html`,
        chapter: title,
        reads: reads.get(path) ?? []
      }))
    };
  } finally {
    await reader.close();
  }
}

/** What the findings of each chapter read. */
async function readsOf(
  reader: Reader,
  findings: readonly AnyFinding[]
): Promise<Map<string, string[]>> {
  const reads = new Map<string, string[]>();
  for (const {chapter, sql} of findings)
    reads.set(chapter, [...(reads.get(chapter) ?? []), ...(await reader.tablesIn(sql))]);
  return reads;
}

async function lay(name: string, content: unknown): Promise<void> {
  const file = join(project.published, name);
  await writeFile(file, JSON.stringify(content));
  await layFile(file, join(project.frameworkCache, "models", name));
}
