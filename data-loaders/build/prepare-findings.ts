import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {MadeClaim} from "../../src/findings/shape/rank-claims.ts";
import type {Strongest} from "../../src/findings/shape/strongest.ts";
import {keepStrongest} from "../../src/findings/shape/strongest.ts";
import {project} from "../project.ts";
import {openReader} from "../publish/open-reader.ts";
import {readChapters, stands} from "./chapters.ts";
import {layFile} from "./framework-cache.ts";
import {makeReportClaims} from "./make-report-claims.ts";
import {methodsFacts} from "./methods-facts.ts";
import type {Prepared} from "./prepare.ts";

/**
 * Works out the claims of the whole report, and lays what the Summary and Methods read of them where
 * these pages find it.
 *
 * @returns the claims that hold, the strongest first
 */
export async function prepareFindings(
  prepared: Omit<Prepared, "config" | "stages">
): Promise<MadeClaim[]> {
  const {context} = prepared.published;
  const reader = await openReader(join(project.published, "reader.duckdb"));
  try {
    const {claims, findings} = await makeReportClaims(project.src, reader, context);
    const chapters = readChapters(project.src).filter((chapter) => stands(chapter, context.has));
    await lay("strongest.json", {
      claims: keepStrongest(claims),
      titles: Object.fromEntries(chapters.map(({path, title}) => [path, title])),
      all: claims.length
    } satisfies Strongest);
    await lay("methods.json", await methodsFacts(project.src, prepared, findings, claims));
    return claims;
  } finally {
    await reader.close();
  }
}

async function lay(name: string, content: unknown): Promise<void> {
  const file = join(project.published, name);
  await writeFile(file, JSON.stringify(content));
  await layFile(file, join(project.frameworkCache, "models", name));
}
