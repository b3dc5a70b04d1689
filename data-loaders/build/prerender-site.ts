import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {prerender} from "../../prerender/prerender.ts";
import type {PrerenderReport} from "../../prerender/report.ts";
import type {ReportConfig} from "../config.ts";
import {previewFile, writePreview} from "../preview/write-preview.ts";
import {project} from "../project.ts";
import {checkPageBudget} from "./check-page-budget.ts";

/**
 * Renders every page of a built site once, natively, so that it is complete before any script runs.
 *
 * @param database the reader's database, asked in the browser's stead
 * @throws UserError when a page's first view passes its budget
 */
export async function prerenderSite(
  dist: string,
  database: string,
  config: ReportConfig
): Promise<PrerenderReport> {
  const imageAlt = await writePreview(dist, database, join(project.published, "context.json"));
  const report = await prerender({
    dist,
    lang: config.locale,
    origin: config.site,
    image: previewFile,
    imageAlt,
    setup: fileURLToPath(new URL("prerender-setup.ts", import.meta.url)),
    setupData: {database},
    bundle: true,
    packages: join(project.root, "node_modules"),
    // a busy machine must not leave cells to the browser
    timeout: 300,
    needsScript: "This part needs JavaScript."
  });
  await checkPageBudget(dist, report, config);
  return report;
}
