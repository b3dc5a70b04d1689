import {stat} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {AnyFinding} from "../../src/findings/claims/finding.ts";
import {makeClaims} from "../../src/findings/claims/make-claims.ts";
import type {MadeClaim} from "../../src/findings/claims/rank-claims.ts";
import type {SilentUnder} from "../../src/findings/claims/silent-under.ts";
import {filterIds} from "../../src/findings/claims/silent-under.ts";
import type {ReportContext} from "../../src/model/report-context.ts";
import {rowsOf} from "../../src/model/rows.ts";
import {subjectNames} from "../../src/model/subjects.ts";
import {suggest} from "../suggest.ts";
import {UserError} from "../user-error.ts";
import type {Reader} from "./open-reader.ts";
import {isAvailable, readChapters} from "./chapters.ts";
import type {FindingFile} from "./write-finding-lists.ts";
import {findFindings} from "./write-finding-lists.ts";

/**
 * Tries every finding of the chapters that stand, over the whole report: the same queries and the
 * same code as on the pages.
 *
 * @param src the site's sources
 * @returns the claims that hold, the strongest first, and the findings of the chapters that stand
 * @throws Error `invalid finding: …`, and UserError `unknown need: …`, naming the file
 */
export async function makeReportClaims(
  src: string,
  reader: Reader,
  context: ReportContext
): Promise<{claims: MadeClaim[]; findings: AnyFinding[]}> {
  const chapters = readChapters(src).filter((chapter) => isAvailable(chapter, context.has));
  const all = await Promise.all((await findFindings(src)).map((file) => loadFinding(src, file)));
  const findings = all.filter(({chapter}) => chapters.some(({path}) => path === chapter));
  const claims = await makeClaims(findings, context, {sets: {}}, async (sql) =>
    rowsOf(sql, await reader.ask(sql), context)
  );
  return {claims, findings};
}

async function loadFinding(src: string, {id, chapter, path}: FindingFile): Promise<AnyFinding> {
  const file = join(src, "findings", `${path}.ts`);
  // by its time stamp, so that a live preview gets what was saved last
  const version = (await stat(file)).mtimeMs;
  const module = (await import(`${pathToFileURL(file).href}?${version}`)) as {finding: AnyFinding};
  if (module.finding.id !== id)
    throw new Error(
      `invalid finding: ${path}.ts has the id "${module.finding.id}" instead of "${id}"`
    );
  if (module.finding.chapter !== chapter)
    throw new Error(
      `invalid finding: ${path}.ts has the chapter "${module.finding.chapter}" instead of "${chapter}"`
    );
  checkNeeds(module.finding.needs, path);
  checkSilence(module.finding.silentUnder, path);
  return module.finding;
}

/** The compiler checks this too, but nobody has to run it; an unknown need would hide the finding. */
function checkNeeds(needs: readonly string[], path: string): void {
  const stray = needs.find((need) => !isSubject(need));
  if (stray === undefined) return;
  throw new UserError(
    `unknown need: ${JSON.stringify(stray)} in src/findings/${path}.ts; ${suggest(stray, subjectNames)}`
  );
}

/** Likewise: a finding that forgets its filters would speak under all of them. */
function checkSilence(silentUnder: SilentUnder | undefined, path: string): void {
  if (silentUnder === undefined)
    throw new UserError(
      `missing silentUnder: src/findings/${path}.ts has to list the filters under which it is silent`
    );
  const stray = Object.keys(silentUnder).find((id) => !filterIds.some((known) => known === id));
  if (stray !== undefined)
    throw new UserError(
      `unknown filter: ${JSON.stringify(stray)} in silentUnder of src/findings/${path}.ts; ${suggest(stray, filterIds)}`
    );
}

const isSubject = (need: string) => subjectNames.some((name) => name === need);
