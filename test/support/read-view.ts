import type {Page} from "playwright-core";

/** What a reader of a page sees, as far as it is data. */
export interface View {
  /** Whether answers are still on their way. */
  answering: boolean;
  /** Every figure that is a metric. */
  metrics: {id: string; value: string; text: string}[];
  /** Rows in sight of each table by its label; cells by column. */
  tables: Record<string, Record<string, string>[]>;
  /** Texts that stand at the marks of each chart, by its label. */
  charts: Record<string, string[]>;
  /** All of the page's text. */
  prose: string;
}

/** Reads a page as it stands. */
export async function readView(page: Page): Promise<View> {
  return page.evaluate(viewOf as () => View);
}

/**
 * What is seen of an element, or of the whole page.
 *
 * It runs in the page, and so names nothing outside of itself.
 */
export function viewOf(main?: Element): View {
  const text = (element: Element) => (element.textContent ?? "").trim();
  const rows = (table: Element) =>
    Array.from(table.querySelectorAll("tbody tr"), (row) =>
      Object.fromEntries(
        Array.from(row.querySelectorAll("[data-column]"), (cell) => [
          cell.getAttribute("data-column") ?? "",
          // a cell that shows a name says what the data has
          cell.getAttribute("data-value") ?? text(cell)
        ])
      )
    );
  const page = main?.ownerDocument ?? document;
  const root = main ?? page;
  return {
    answering: page.documentElement.hasAttribute("data-answering"),
    metrics: Array.from(root.querySelectorAll("[data-metric]"), (element) => ({
      id: element.getAttribute("data-metric") ?? "",
      value: element.getAttribute("data-value") ?? "",
      text: text(element)
    })),
    tables: Object.fromEntries(
      Array.from(root.querySelectorAll(".data-table [aria-label]:has(table)"), (table) => [
        table.getAttribute("aria-label") ?? "",
        rows(table)
      ])
    ),
    charts: Object.fromEntries(
      Array.from(root.querySelectorAll("svg[aria-label]"), (chart) => [
        chart.getAttribute("aria-label") ?? "",
        Array.from(chart.querySelectorAll("g[aria-label=text] text"), text)
      ])
    ),
    prose: main?.textContent ?? page.querySelector("main")?.innerText ?? ""
  };
}
