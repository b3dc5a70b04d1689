import {existsSync} from "node:fs";
import {chmod, readFile, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {liveFolder} from "../../src/model/live-folder.ts";
import {reportShape} from "../../src/model/report-shape.ts";
import {writeJson} from "../store/write-whole.ts";
import {project} from "../project.ts";
import {openReader} from "../publish/open-reader.ts";
import {writeReportJson} from "../site/write-report-json.ts";
import {siteKey} from "./build-key.ts";
import {buildSite} from "../site/build-site.ts";
import {checkBudget} from "./check-budget.ts";
import {checkOut} from "./check-out.ts";
import {placeColumns} from "../site/place-columns.ts";
import {placeTables} from "../site/place-tables.ts";
import {prepare} from "./prepare.ts";
import {prepareFindings} from "./prepare-findings.ts";
import {prerenderSite, startSiteWorkers} from "../site/prerender-site.ts";
import {removeWhenStopped} from "../store/remove-when-stopped.ts";
import {recoverFolder, replaceFolder} from "../store/replace-folder.ts";
import {summarise} from "./summarise.ts";
import {withLock} from "../store/with-lock.ts";
import {writeFindingLists} from "../publish/write-finding-lists.ts";

export interface BuildOptions {
  /** Files and folders to read. */
  readonly data: readonly string[];
  /** Folder the report goes to. */
  readonly out: string;
}

/**
 * Reads the exports and writes the report: to a temporary folder first, moved in place when whole.
 *
 * @throws UserError for what the person at the keyboard can mend; the old report then stays
 */
export async function build(options: BuildOptions): Promise<void> {
  await withLock(() => buildReport(options));
}

async function buildReport({data, out}: BuildOptions): Promise<void> {
  const target = resolve(out);
  await recoverFolder(target, {keep: liveFolder});
  const fresh = await checkOut(out);
  const keep = removeWhenStopped(fresh);
  try {
    const {config, manifest, published, key: dataKey, stages} = await prepare({data});
    checkBudget(published, config);
    await writeFindingLists(project.src);
    const key = await siteKey(dataKey);
    if ((await builtKey(target)) === key) {
      console.log(`${out} is up to date: neither the exports nor the project have changed.`);
      return;
    }
    const database = join(project.published, "reader.duckdb");
    const {claims, rendered} = await stages.time("site", async () => {
      const {claims, chapters} = await prepareFindings({manifest, published, key: dataKey});
      const workers = startSiteWorkers(config);
      try {
        await buildSite(project.root, fresh, published.context.has);
        const {context} = published;
        const rendered = await prerenderSite(fresh, {context, chapters}, config, workers);
        return {claims, rendered};
      } finally {
        workers.stop();
      }
    });
    const reader = await openReader(database, reportShape(published.context));
    try {
      await placeColumns(fresh, project.published);
      const tables = await placeTables(fresh, project.published, published.tables);
      await writeReportJson(
        join(fresh, "report.json"),
        reader,
        manifest,
        {...published, tables},
        {claims, figures: rendered.figures},
        key
      );
    } finally {
      await reader.close();
    }
    await chmod(fresh, 0o755);
    await replaceFolder(fresh, target, {keep: liveFolder});
    const all = [...manifest.stages, ...stages.list(manifest.read)];
    await writeJson(join(project.store, "manifest.json"), {...manifest, stages: all});
    summarise({...manifest, stages: all}, published, rendered.report, out);
  } finally {
    keep();
    await rm(fresh, {recursive: true, force: true});
  }
}

/** The key of the report that stands in a folder, if a whole one does. */
async function builtKey(target: string): Promise<string | undefined> {
  const file = join(target, "report.json");
  if (!existsSync(file) || !existsSync(join(target, "index.html"))) return undefined;
  return (JSON.parse(await readFile(file, "utf8")) as {key?: string}).key;
}
