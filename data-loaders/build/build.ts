import {existsSync} from "node:fs";
import {chmod, readFile, rm, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {project} from "../project.ts";
import {openReader} from "../publish/open-reader.ts";
import {writeReportJson} from "../publish/write-report-json.ts";
import {siteKey} from "./build-key.ts";
import {buildSite} from "./build-site.ts";
import {checkBudget} from "./check-budget.ts";
import {checkOut} from "./check-out.ts";
import {prepare} from "./prepare.ts";
import {prerenderSite} from "./prerender-site.ts";
import {replaceFolder} from "./replace-folder.ts";
import {summarise} from "./summarise.ts";
import {withLock} from "./with-lock.ts";

export interface BuildOptions {
  /** Files and folders to read. */
  readonly data: readonly string[];
  /** Folder the report goes to. */
  readonly out: string;
}

const builtFile = join(project.cache, "built.json");

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
  const fresh = await checkOut(out);
  try {
    const {config, manifest, published, key: dataKey} = await prepare({data});
    checkBudget(published, config);
    const key = await siteKey(dataKey);
    if (existsSync(join(target, "report.json")) && (await builtKey(target)) === key) {
      console.log(`${out} is up to date: neither the exports nor the project have changed.`);
      return;
    }
    await buildSite(project.root, fresh, published.context.has);
    const database = join(project.published, "reader.duckdb");
    const rendered = await prerenderSite(fresh, database, config);
    const reader = await openReader(database);
    try {
      await writeReportJson(join(fresh, "report.json"), reader, manifest, published);
    } finally {
      await reader.close();
    }
    await chmod(fresh, 0o755);
    await replaceFolder(fresh, target);
    await writeFile(builtFile, JSON.stringify({[target]: key}));
    summarise(manifest, published, rendered, out);
  } finally {
    await rm(fresh, {recursive: true, force: true});
  }
}

async function builtKey(target: string): Promise<string | undefined> {
  if (!existsSync(builtFile)) return undefined;
  return (JSON.parse(await readFile(builtFile, "utf8")) as Record<string, string>)[target];
}
