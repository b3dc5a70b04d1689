import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {MadeClaim} from "../../src/findings/shape/rank-claims.ts";
import type {ReportContext} from "../../src/query/context.ts";
import {project} from "../project.ts";
import {openReader} from "../publish/open-reader.ts";
import {layFile} from "./framework-cache.ts";
import {makeReportClaims} from "./make-report-claims.ts";

/** What pages read of the whole report's claims. */
const name = "findings.json";

/**
 * Works out the claims of the whole report and lays them where pages find them.
 *
 * @returns the claims that hold, the strongest first
 */
export async function prepareFindings(context: ReportContext): Promise<MadeClaim[]> {
  const reader = await openReader(join(project.published, "reader.duckdb"));
  try {
    const claims = await makeReportClaims(project.src, reader, context);
    const file = join(project.published, name);
    await writeFile(file, JSON.stringify(claims));
    await layFile(file, join(project.frameworkCache, "models", name));
    return claims;
  } finally {
    await reader.close();
  }
}
