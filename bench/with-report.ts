import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type Browser, chromium} from "playwright-core";
import {project} from "../data-loaders/project.ts";
import {wholeReportFile} from "../data-loaders/site/whole-report.ts";
import {browserArguments, findBrowser} from "../test/support/find-browser.ts";
import {run} from "./run.ts";
import {runDaybook} from "./run-daybook.ts";
import {scratchProject} from "./scratch-project.ts";
import {serveGzip} from "./serve-gzip.ts";
import type {Table} from "./table.ts";

/** A report that is served, and a browser to look at it. */
export interface BuiltReport {
  readonly browser: Browser;
  readonly url: string;
  /** Its folder. */
  readonly dist: string;
  /** Names of its pages, with their ending; all of them in one is none of them. */
  readonly pages: readonly string[];
}

/** Builds a report in a project of its own, serves it and opens a browser. */
export async function withReport(
  {rows}: {rows?: number | undefined},
  measure: (report: BuiltReport) => Promise<Table>
): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-bench-"));
  const scratch = await scratchProject({budget: {data: 1e12, page: 1e9}});
  try {
    const data = rows ? join(folder, "log") : project.sample;
    if (rows) {
      const words = ["data/generate/index.ts", "--rows", String(rows), "--out", data];
      await run(process.execPath, ["--import", "tsx", ...words], project.root);
    }
    await runDaybook(scratch.root, "build", "--data", data);
    const dist = join(scratch.root, "dist");
    const pages = (await readdir(dist))
      .filter((file) => file.endsWith(".html") && file !== wholeReportFile)
      .sort();
    const site = await serveGzip(dist);
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: browserArguments
    });
    try {
      return await measure({browser, url: site.url, dist, pages});
    } finally {
      await browser.close();
      await site.close();
    }
  } finally {
    await rm(folder, {recursive: true, force: true});
    await scratch.remove();
  }
}
