import type {PageReport} from "../../prerender/report.ts";
import type {ReportConfig} from "../config.ts";
import {UserError} from "../user-error.ts";
import {weighPage} from "./weigh-page.ts";

/**
 * Stops a build of which a page's first view weighs more than report.config.ts allows.
 *
 * @throws UserError naming the pages, and for each the file that weighs most
 */
export async function checkPageBudget(
  dist: string,
  {pages}: {readonly pages: readonly Pick<PageReport, "page" | "files">[]},
  {budget}: Pick<ReportConfig, "budget">
): Promise<void> {
  const errors: string[] = [];
  const weighed = new Map<string, Promise<number>>();
  for (const {page, files} of pages) {
    const weights = await weighPage(dist, page, files, weighed);
    const html = weights[0]!.bytes;
    const all = weights.reduce((sum, {bytes}) => sum + bytes, 0);
    if (html > budget.html) {
      errors.push(`the HTML of ${page} is ${kB(html)}, budget ${kB(budget.html)} (budget.html)`);
    }
    if (all > budget.page) {
      const heaviest = weights.reduce((a, b) => (b.bytes > a.bytes ? b : a));
      errors.push(
        `${page} needs ${kB(all)} before a reader does anything, budget ${kB(budget.page)}; ` +
          `${heaviest.file} alone is ${kB(heaviest.bytes)} (budget.page)`
      );
    }
  }
  if (errors.length === 0) return;
  throw new UserError(`invalid size, gzipped, by report.config.ts:\n${errors.join("\n")}`);
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
