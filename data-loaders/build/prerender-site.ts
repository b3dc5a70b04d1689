import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {prerender} from "../../prerender/prerender.ts";
import type {PrerenderReport} from "../../prerender/report.ts";
import type {ReportConfig} from "../config.ts";
import {project} from "../project.ts";

/**
 * Renders every page of a built site once, natively, so that it is complete before any script runs.
 *
 * @param database the reader's database, asked in the browser's stead
 */
export async function prerenderSite(
  dist: string,
  database: string,
  {locale}: ReportConfig
): Promise<PrerenderReport> {
  return prerender({
    dist,
    lang: locale,
    setup: fileURLToPath(new URL("prerender-setup.ts", import.meta.url)),
    setupData: {database},
    bundle: true,
    packages: join(project.root, "node_modules"),
    needsScript: "This part needs JavaScript."
  });
}
