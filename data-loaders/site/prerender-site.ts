import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {prerender} from "../../prerender/prerender.ts";
import type {PrerenderReport} from "../../prerender/report.ts";
import {startWorkers, type Workers} from "../../prerender/start-workers.ts";
import type {ReportContext} from "../../src/model/report-context.ts";
import {reportShape} from "../../src/model/report-shape.ts";
import type {ReportConfig} from "../config.ts";
import {previewFile, writePreview} from "./preview/write-preview.ts";
import type {Figures} from "../publish/figures.ts";
import {project} from "../project.ts";
import {checkPageBudget} from "./check-page-budget.ts";
import type {SetupData} from "./prerender-setup.ts";
import {readFigures} from "./read-figures.ts";
import {wholeReport} from "./whole-report.ts";

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
 * @param chapters what each chapter's findings read
 * @param workers what startSiteWorkers gave
 * @throws UserError when a page's first view passes its budget
 */
export async function prerenderSite(
  dist: string,
  {context, chapters}: {context: ReportContext; chapters: SetupData["chapters"]},
  config: ReportConfig,
  workers?: Workers
): Promise<RenderedSite> {
  // the reader's database, asked in the browser's stead
  const database = join(project.published, "reader.duckdb");
  const imageAlt = await writePreview(dist, database, context);
  const whole = wholeReport(context);
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
      whole.add(document, page);
      if (Object.keys(own).length) figures.set(page.slice(0, -".html".length), own);
    },
    setupData: {database, report: reportShape(context), chapters} satisfies SetupData,
    // it tells what all others asked
    last: ["methods.html"],
    bundle: true,
    packages: join(project.root, "node_modules"),
    // a busy machine must not leave cells to the browser
    timeout: 300,
    needsScript: "This part needs JavaScript."
  });
  await checkPageBudget(dist, report, config);
  await whole.write(dist);
  return {report, figures: Object.fromEntries([...figures].sort(([a], [b]) => (a < b ? -1 : 1)))};
}
