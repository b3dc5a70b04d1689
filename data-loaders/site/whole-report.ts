import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {serializePage} from "../../prerender/document/serialize-page.ts";
import {formatRange} from "../../src/format/format-range.ts";
import {cssString} from "../../src/format/css-string.ts";
import type {ReportContext} from "../../src/model/report-context.ts";
import {flattenChapter} from "./flatten-chapter.ts";

/** The file of all chapters. */
export const wholeReportFile = "whole-report.html";

/** All chapters as one page that needs no other file, no script and no network: to print, to send, to keep. */
export interface WholeReport {
  /** Takes over a chapter's page, once what its cells display is in it; pages may come in any order. */
  add(document: Document, page: string): void;
  write(dist: string): Promise<void>;
}

export function wholeReport({
  title,
  locale,
  choices
}: Pick<ReportContext, "title" | "locale" | "choices">): WholeReport {
  const dom = new JSDOM(skeleton);
  const {document} = dom.window;
  const sections = new Map<string, Element>();
  let order: string[] = [];
  let styles: string[] = [];
  let sheets: string[] = [];
  return {
    add(source, page) {
      const chapters = chaptersOf(source);
      sections.set(page, document.adoptNode(flattenChapter(source, page, [...chapters.keys()])));
      if (sections.size > 1) return;
      // all pages have the same styles and name all chapters
      sheets = Array.from(source.querySelectorAll("head link[rel=stylesheet]"), (link) =>
        link.getAttribute("href")!
      );
      styles = Array.from(source.querySelectorAll("head style"), (style) => style.textContent);
      for (const [file, name] of chapters) {
        const link = document.createElement("a");
        link.href = `#${file.replace(/\.html$/, "")}`;
        link.textContent = name;
        const item = document.createElement("li");
        item.append(link);
        document.querySelector("ol")!.append(item);
      }
      order = [...chapters.keys()];
    },
    async write(dist) {
      document.documentElement.lang = locale ?? "en";
      document.title = `${title}: the whole report`;
      const period = formatRange(choices.firstDay, choices.lastDay, {locale});
      const texts = await Promise.all(sheets.map((href) => readFile(join(dist, href), "utf8")));
      const css = await withFonts(dist, [...texts, ...styles, own(title, period)].join("\n"));
      document.querySelector("main")!.append(...order.flatMap((page) => sections.get(page) ?? []));
      // jsdom would parse the styles, and does not know all of them
      const html = serializePage(dom).replace("<style></style>", () => `<style>${css}</style>`);
      await writeFile(join(dist, wholeReportFile), html);
    }
  };
}

const skeleton = `<!DOCTYPE html><html><head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title></title>
<meta name="description" content="All chapters of the report in one file.">
<style></style>
</head><body><div id="observablehq-center"><main id="observablehq-main" class="observablehq">
<nav class="whole-contents" aria-label="Chapters">
<p>The whole report in one file, to print, send or keep. It shows everything, without filters. What the text
says of choosing and opening is for the report’s own pages.</p>
<ol class="contents"></ol>
</nav>
</main></div></body></html>`;

const own = (title: string, period: string) => `
.chapter + .chapter { margin-top: 5rem; }
@media print {
  .chapter + .chapter { margin-top: 0; break-before: page; }
  :root { --page-left: ${cssString(title)}; --page-right: ${cssString(`Showing everything, ${period}.`)}; }
}
`;

/** Files and titles of all chapters, in their order. */
function chaptersOf(document: Document): Map<string, string> {
  const links = document.querySelectorAll("#observablehq-sidebar ol a[href]");
  return new Map(
    Array.from(links, (link) => [
      link.getAttribute("href")!.replace(/^\.\//, ""),
      link.textContent.trim()
    ])
  );
}

/** Puts the fonts that a style sheet names by their addresses into it. */
async function withFonts(dist: string, css: string): Promise<string> {
  const files = new Set(Array.from(css.matchAll(font), ([, file]) => file!));
  const data = new Map(
    await Promise.all(
      Array.from(files, async (file) => {
        const bytes = await readFile(join(dist, file));
        return [file, `url("data:font/woff2;base64,${bytes.toString("base64")}")`] as const;
      })
    )
  );
  // fonts that are here at once need not be done without
  return css
    .replace(font, (_, file: string) => data.get(file)!)
    .replaceAll("font-display:optional", "font-display:block");
}

const font = /url\("\.\/([^"]+\.woff2)"\)/g;
