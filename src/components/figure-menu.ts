import type {FigureData} from "./figure-data.js";
import {downloadFile} from "./download-file.js";
import {downloadText} from "./download-text.js";
import {h} from "./h.js";
import {plainTable} from "./plain-table.js";
import {slug} from "../format/slug.js";
import {tableCsv} from "./table-csv.js";
import {readColumn} from "./table-column.js";

/** What a figure's menu can hand out, beside a link. */
export interface FigureMenuOptions {
  readonly title: string;
  readonly data?: () => Promise<FigureData>;
  /** The figure as a cell of a page in Markdown. */
  readonly cell?: () => Promise<string>;
  /** The queries behind it. */
  readonly queries?: readonly string[];
}

/** A figure's menu: opened below its button, closed by Escape, by a press elsewhere and by leaving it. */
export interface FigureMenu {
  toggle(): void;
}

/** Makes a figure's menu; its code is fetched when a reader first opens one. */
export function figureMenu(
  figure: HTMLElement,
  button: HTMLButtonElement,
  {title, data, cell, queries = []}: FigureMenuOptions
): FigureMenu {
  const document = figure.ownerDocument;
  const said = h(document, "p", {class: "figure-said", role: "status"});
  const say = (...parts: (string | Node)[]) => said.replaceChildren(...parts);
  const item = (text: string, act: () => void | Promise<void>) => {
    const choice = h(document, "button", {type: "button"}, text);
    choice.addEventListener("click", () => {
      say();
      Promise.resolve(act()).catch((error: unknown) => say(`That did not work: ${String(error)}`));
    });
    return choice;
  };
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      // where a page may not copy, the reader can
      const box = h(document, "textarea", {readonly: true, rows: 4, "aria-label": "To copy"});
      box.value = text;
      say("This browser does not let the page copy. Copy this: ", box);
      box.select();
    }
  };
  const name = slug(title);
  const link = () => new URL(`#${figure.id}`, document.location.href).href;
  const svg = async () => (await import("./figure-svg.js")).figureSvg(figure);
  const isDrawn = figure.querySelector(".figure-body svg") !== null;
  const items = [
    item("Copy link", () => copy(link(), "Link copied.")),
    data && item("Show as a table", () => showRows(figure, title, data)),
    data &&
      item("Download CSV", async () => {
        const {rows, columns, look} = await data();
        const read = columns.map((column) => readColumn(column, rows, look));
        downloadText(document, `${name}.csv`, tableCsv(rows, read), "text/csv");
      }),
    isDrawn &&
      item("Download SVG", async () =>
        downloadFile(document, `${name}.svg`, new Blob([await svg()], {type: "image/svg+xml"}))
      ),
    isDrawn &&
      item("Download PNG", async () => {
        const {svgToPng} = await import("./svg-to-png.js");
        downloadFile(document, `${name}.png`, await svgToPng(document, await svg()));
      }),
    cell && item("Copy as Markdown cell", async () => copy(await cell(), "Markdown cell copied."))
  ];
  // only where the report has that chapter
  const explore = document.querySelector<HTMLAnchorElement>('a[href^="./explore.html"]');
  if (explore)
    queries.forEach((sql, i) =>
      items.push(
        item(queries.length > 1 ? `Explore this: query ${i + 1}` : "Explore this", async () => {
          const {writeQuery} = await import("./query-address.js");
          const address = new URL(explore.href);
          // under the filters of this page
          address.search = document.location.search;
          address.hash = await writeQuery({sql});
          document.location.assign(address);
        })
      )
    );
  const element = h(
    document,
    "div",
    {class: "figure-menu", role: "group", "aria-label": title, hidden: true},
    items,
    said
  );
  button.after(element);

  const open = (isOpen: boolean) => {
    element.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    document[isOpen ? "addEventListener" : "removeEventListener"]("pointerdown", outside);
    say();
  };
  const within = (target: EventTarget | null): boolean =>
    target === button || (target instanceof Node && element.contains(target));
  const outside = (event: Event) => {
    if (!within(event.target)) open(false);
  };
  for (const part of [element, button] as HTMLElement[])
    part.addEventListener("keydown", ({key}) => {
      if (key !== "Escape" || element.hidden) return;
      open(false);
      button.focus();
    });
  element.addEventListener("focusout", ({relatedTarget}) => {
    if (relatedTarget && !within(relatedTarget)) open(false);
  });
  return {
    toggle() {
      open(element.hasAttribute("hidden"));
      if (!element.hidden) element.querySelector("button")?.focus();
    }
  };
}

/** Shows a figure's rows below its drawing, or takes them away again. */
async function showRows(
  figure: HTMLElement,
  title: string,
  data: () => Promise<FigureData>
): Promise<void> {
  const shown = figure.querySelector(":scope > .figure-rows");
  if (shown) return shown.remove();
  const {rows, columns, look, sql} = await data();
  const table = plainTable(rows, {
    ...look,
    columns,
    sql,
    label: `${title}: rows`,
    document: figure.ownerDocument
  });
  const box = h(figure.ownerDocument, "div", {class: "figure-rows"}, table);
  figure.querySelector(":scope > .figure-body")!.after(box);
  table.querySelector<HTMLElement>(".table-scroll")?.focus();
}
