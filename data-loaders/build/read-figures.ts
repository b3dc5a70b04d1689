import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";

/** Values of the numbers in each page's text, by page and id; a day is an ISO date. */
export type Figures = Record<string, Record<string, number | string | null>>;

/**
 * Gathers what number() put into the pages of a rendered report.
 *
 * @throws Error `duplicate figure: …` where one id has two values on a page
 */
export async function readFigures(dist: string): Promise<Figures> {
  const files = (await readdir(dist)).filter((file) => file.endsWith(".html")).sort();
  const pages = files.map(async (file) => {
    const {window} = new JSDOM(await readFile(join(dist, file), "utf8"));
    const figures: Figures[string] = {};
    for (const element of window.document.querySelectorAll("[data-figure]")) {
      const id = element.getAttribute("data-figure")!;
      const value = readValue(element.getAttribute("data-value") ?? "");
      if (id in figures && figures[id] !== value)
        throw new Error(`duplicate figure: "${id}" is ${figures[id]} and ${value} (${file})`);
      figures[id] = value;
    }
    window.close();
    return [file.slice(0, -".html".length), figures] as const;
  });
  return Object.fromEntries(
    (await Promise.all(pages)).filter(([, own]) => Object.keys(own).length)
  );
}

function readValue(text: string): number | string | null {
  if (text === "") return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : Number(text);
}
