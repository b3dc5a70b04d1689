import type {Figures} from "../publish/figures.ts";

/**
 * Gathers what number() put into a page.
 *
 * @throws Error `duplicate figure: …` where one id has two values on the page
 */
export function readFigures(document: Document, page: string): Figures[string] {
  const figures: Figures[string] = {};
  for (const element of document.querySelectorAll("[data-figure]")) {
    const id = element.getAttribute("data-figure")!;
    const value = readValue(element.getAttribute("data-value") ?? "");
    if (id in figures && figures[id] !== value)
      throw new Error(`duplicate figure: "${id}" is ${figures[id]} and ${value} (${page})`);
    figures[id] = value;
  }
  return figures;
}

function readValue(text: string): number | string | null {
  if (text === "") return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : Number(text);
}
