import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {project} from "../../data-loaders/project.ts";
import {filterBar} from "../../src/components/filter-bar.ts";
import {comparing, loadComparing} from "../../src/reader/comparing.ts";
import {setReportLocale, reportLocale} from "../../src/format/report-locale.ts";
import type {Filters} from "../../src/model/filters.ts";
import {createReader} from "../../src/reader/create-reader.ts";
import type {OpenShop} from "./open-small-shop.ts";
import {files} from "./stdlib.ts";

/**
 * Runs every cell of a shop's pages, in their order and in this process, as they stand in src/*.md.
 *
 * @param pages which of its pages to run
 * @returns what each page shows, by the page
 */
export async function renderShop(
  shop: OpenShop,
  filters: Filters = {sets: {}},
  pages: readonly string[] = shop.chapters
): Promise<Map<string, HTMLElement>> {
  if (filters.compare) await loadComparing();
  const locale = reportLocale();
  const before = structuredClone(files);
  // sections hold on to the objects that they were given at first
  fill(shop.published);
  setReportLocale(shop.context.locale);
  const had = globalThis.document;
  globalThis.document = parseHTML("<!DOCTYPE html><html><body></body></html>")
    .document as unknown as Document;
  try {
    const shown = new Map<string, HTMLElement>();
    for (const page of pages) shown.set(page, await renderPage(page, shop, filters));
    return shown;
  } finally {
    fill(before);
    setReportLocale(locale);
    globalThis.document = had;
  }
}

function fill(contents: Readonly<Record<string, object>>): void {
  for (const [name, content] of Object.entries(contents)) {
    const file = files[name]!;
    for (const key of Object.keys(file)) delete (file as Record<string, unknown>)[key];
    Object.assign(file, content);
  }
}

async function renderPage(page: string, shop: OpenShop, filters: Filters): Promise<HTMLElement> {
  const main = document.createElement("main");
  const display = (value: unknown) => {
    main.append(value as Node | string);
  };
  const view = (control: HTMLElement & {value: unknown}) => {
    display(control);
    return control.value;
  };
  const paragraph = (...parts: (Node | string)[]) => {
    const element = document.createElement("p");
    element.append(...parts);
    main.append(element);
  };
  const file = (name: string) => ({json: async () => files[name.split("/").at(-1)!]});
  const load = (path: string) => loadModule(path, shop, filters);
  const cells = readCells(readFileSync(join(project.src, `${page}.md`), "utf8"));
  const run = new AsyncFunction("load", "display", "view", "paragraph", "FileAttachment", cells);
  await run(load, display, view, paragraph, file);
  return main;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...parts: unknown[]) => Promise<void>;

/** A page as the body of one function: its cells as they are, each of its paragraphs a call. */
function readCells(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^<style>[\s\S]*?^<\/style>$/gm, "")
    .split(/^```js\n([\s\S]*?)^```$/m)
    .map((part, i) => (i % 2 ? withoutImports(part) : paragraphs(part)))
    .join("\n");
}

function withoutImports(cell: string): string {
  return cell.replace(
    /import (?:\* as (\w+)|(\{[^}]*\})) from ("[^"]+");/g,
    (_, name: string | undefined, names: string | undefined, path: string) =>
      `const ${name ?? names!.replaceAll(" as ", ": ")} = await load(${path});`
  );
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim().replace(/^#+ |<[^>]+>/g, ""))
    .filter(Boolean)
    .map((block) => {
      const parts = block.split(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/);
      return `paragraph(${parts.map((part, i) => (i % 2 ? part : JSON.stringify(part.replace(/\s+/g, " ")))).join(", ")});`;
    })
    .join("\n");
}

/** What a page imports: as it is, but for what holds the report's data. */
async function loadModule(path: string, shop: OpenShop, filters: Filters): Promise<object> {
  const {context, findings, reader} = shop;
  const of = /^\.\/findings\/of\/(.+)\.js$/.exec(path)?.[1];
  const ofChapter = (chapter: string) => ({
    findings: findings.filter((f) => f.chapter === chapter)
  });
  if (of === "all")
    return {
      findings: Object.fromEntries(
        shop.chapters.map((chapter) => [chapter, async () => ofChapter(chapter)])
      )
    };
  if (of !== undefined) return ofChapter(of);
  const module = (await import(join(project.src, path.replace(/\.js$/, ".ts")))) as object;
  if (path !== "./daybook.js") return module;
  const own = createReader({connection: {ask: reader.ask, mayAsk: () => {}}, context, comparing});
  return {
    ...module,
    context,
    filtered: own.filtered,
    filterControl: () =>
      filterBar(context.choices, {
        value: filters,
        locale: context.locale,
        covered: context,
        comparing: {now: comparing, load: loadComparing}
      })
  };
}
