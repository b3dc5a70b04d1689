import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {wholeReportFile} from "../../data-loaders/site/whole-report.ts";

/** A page of a built report, as its HTML alone tells. */
export interface Chapter {
  /** File name of the page. */
  readonly file: string;
  /** Values offered by each set filter, by its id, the one with most rows first. */
  readonly filters: Record<string, string[]>;
  /** First and last day of the period, where there is a filter for it. */
  readonly period: {first: string; last: string} | undefined;
}

/** The chapters of a built report. */
export function readChapters(report: string): Chapter[] {
  const files = readdirSync(report).filter(
    (file) => file.endsWith(".html") && file !== "404.html" && file !== wholeReportFile
  );
  return files.sort().map((file) => {
    const {document} = parseHTML(readFileSync(join(report, file), "utf8"));
    const from = document.querySelector("input[data-filter=from]");
    const menus = Array.from(
      document.querySelectorAll("details[data-filter]:not([data-filter=compare])"),
      (menu) => [
        menu.getAttribute("data-filter")!,
        Array.from(menu.querySelectorAll("input[type=checkbox]"), (box) =>
          box.getAttribute("value")!
        )
      ]
    );
    return {
      file,
      filters: Object.fromEntries(menus) as Record<string, string[]>,
      period: from ? {first: from.getAttribute("min")!, last: from.getAttribute("max")!} : undefined
    };
  });
}
