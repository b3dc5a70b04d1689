/**
 * All that a page says as data, a line each: its metrics, the cells of its tables, the texts and the number of marks of
 * its charts, and its sentences. Two pages of one report under the same filters say the same.
 *
 * @param main what the cells of the page have shown
 */
export function pageFacts(main: Element): string[] {
  return [
    ...Array.from(
      main.querySelectorAll("[data-metric]"),
      (one) =>
        `metric ${one.getAttribute("data-metric")}: ${one.getAttribute("data-value")}, ${text(one)}`
    ),
    ...Array.from(main.querySelectorAll(".data-table table"), tableFacts).flat(),
    ...Array.from(main.querySelectorAll("figure .figure-body svg[aria-label]"))
      // a wide window shows the wide one of two drawings
      .filter((chart) => !chart.closest(".at-narrow"))
      .flatMap(chartFacts),
    ...Array.from(main.querySelectorAll(sentence))
      .filter((one) => !one.closest(aside) && !one.querySelector(sentence))
      .map((one) => `sentence: ${text(one)}`)
      .filter((line) => line !== "sentence: ")
  ];
}

const sentence = "h1, h2, h3, .claim-text, p, li, dt, dd, figcaption";

/** What is no sentence of the data: controls, how a number is computed, and what is told elsewhere here. */
const aside =
  ".live-renew, .filter-bar, .filter-chips, .filter-sheet, .how, .actions, .claim-toggle, .picker, .figure-body, .engine-line, table, nav, form";

function tableFacts(table: Element): string[] {
  const label =
    table.closest("[aria-label]")?.getAttribute("aria-label") ??
    text(table.querySelector("caption") ?? table);
  return Array.from(
    table.querySelectorAll("tbody tr"),
    (row) =>
      `table ${label}: ${Array.from(row.querySelectorAll("td, th"), (cell) => cell.getAttribute("data-value") ?? text(cell)).join(" | ")}`
  );
}

function chartFacts(chart: Element): string[] {
  const label = `chart ${chart.getAttribute("aria-label")}`;
  const shown = (selector: string) =>
    Array.from(chart.querySelectorAll(selector)).filter(
      (one) => !one.closest("g.brush, [aria-label=tip], title")
    );
  const marks = shown("circle, line, path, rect, use, image");
  return [
    `${label}: ${marks.length} marks`,
    ...shown("text").map((one) => `${label}: ${text(one)}`)
  ];
}

const text = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
