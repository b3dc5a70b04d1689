import type {Page} from "playwright-core";

/** How many marks each chart in sight has, in order; what a hand draws on is none. */
export async function countMarks(page: Page): Promise<{chart: string; marks: number}[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("svg"))
      .filter((chart) => chart.getClientRects().length > 0)
      .map((chart) => ({
        chart: chart.getAttribute("aria-label") ?? "",
        marks: chart.querySelectorAll(":is(circle, line, path, rect, text, use):not(.brush *)")
          .length
      }))
  );
}
