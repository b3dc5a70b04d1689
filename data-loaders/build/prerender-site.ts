import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {prerender} from "../../prerender/prerender.ts";
import type {PrerenderReport} from "../../prerender/report.ts";
import {startWorkers, type Workers} from "../../prerender/start-workers.ts";
import type {ReportConfig} from "../config.ts";
import {previewFile, writePreview} from "../preview/write-preview.ts";
import {project} from "../project.ts";
import {checkPageBudget} from "./check-page-budget.ts";
import {readFigures, type Figures} from "./read-figures.ts";

/** What became of a site's pages. */
export interface RenderedSite {
  readonly report: PrerenderReport;
  /** Numbers in the pages' texts. */
  readonly figures: Figures;
}

const setup = fileURLToPath(new URL("prerender-setup.ts", import.meta.url));

/** Starts what renders the pages, so that it is ready when they are built. */
export function startSiteWorkers({locale}: ReportConfig): Workers {
  return startWorkers({lang: locale, setup});
}

/**
 * Renders every page of a built site once, natively, so that it is complete before any script runs.
 *
 * @param database the reader's database, asked in the browser's stead
 * @param workers what startSiteWorkers gave
 * @throws UserError when a page's first view passes its budget
 */
export async function prerenderSite(
  dist: string,
  database: string,
  config: ReportConfig,
  workers?: Workers
): Promise<RenderedSite> {
  const imageAlt = await writePreview(dist, database, join(project.published, "context.json"));
  const figures = new Map<string, Figures[string]>();
  const report = await prerender({
    dist,
    lang: config.locale,
    origin: config.site,
    image: previewFile,
    imageAlt,
    setup,
    workers,
    onPage(document, page) {
      const own = readFigures(document, page);
      if (Object.keys(own).length) figures.set(page.slice(0, -".html".length), own);
    },
    setupData: {database},
    bundle: true,
    packages: join(project.root, "node_modules"),
    // a busy machine must not leave cells to the browser
    timeout: 300,
    needsScript: "This part needs JavaScript."
  });
  await checkPageBudget(dist, report, config);
  return {report, figures: Object.fromEntries([...figures].sort(([a], [b]) => (a < b ? -1 : 1)))};
}
