import type {Sources} from "../model/source.js";
import {weightOf, sourcesOf} from "../model/source.js";
import {addTipKeys} from "./add-tip-keys.js";
import {dedent} from "../format/dedent.js";
import {slug} from "../format/slug.js";
import {estimateNote} from "./estimate-note.js";
import type {Child} from "./h.js";
import type {FigureData} from "./figure-data.js";
import {documentOf, h} from "./h.js";
import {isLive} from "./is-live.js";
import {responsive} from "./responsive.js";

/** Draws a chart at a width in pixels. */
export type Drawing = (width: number) => Element;

/** The parts of a figure around its chart; every one but the chart may be left out. */
export interface FigureOptions {
  title?: string | Node;
  /** What is measured and in which unit: "events per day". */
  subtitle?: Child;
  /** A chart already drawn, or how to draw it at a given width (then a phone gets its own drawing). */
  chart: Element | Drawing;
  caption?: Child;
  /** The rows that the chart stands on; if they are of a sample, the figure says so. */
  sql?: Sources;
  /** What the query does, in words, above the SQL. */
  method?: Child;
  /** What of the figure is exact all the same, "revenue", where its rows are of a sample. */
  exact?: string;
  /** The rows that are drawn, for the reader who asks for them; charts give them by themselves. */
  data?: () => Promise<FigureData>;
  /** The figure as a cell of a page in Markdown, for authors; charts give it by themselves. */
  cell?: () => Promise<string>;
  /** What links to the figure name, by default made of the title. */
  id?: string;
  /** Takes the whole column instead of the text's measure. */
  wide?: boolean;
  document?: Document;
}

/** A figure: title, unit, chart, caption, and the query behind it. */
export function figure({title, subtitle, chart, caption, sql, method, ...options}: FigureOptions) {
  const document = documentOf(options);
  const sources = sourcesOf(sql ?? []);
  const weight = weightOf(sources);
  const name = typeof title === "string" ? title : (title?.textContent ?? "");
  const element = h(
    document,
    "figure",
    {
      class: options.wide ? "figure figure-wide" : "figure",
      id: options.id ?? (name !== "" && `${figurePrefix}${slug(name)}`)
    },
    title && h(document, "h3", {class: "figure-title"}, title),
    subtitle && h(document, "p", {class: "figure-subtitle"}, subtitle),
    h(
      document,
      "div",
      {class: "figure-body"},
      typeof chart === "function"
        ? responsive((width) => named(chart(width), title), {document})
        : named(chart, title)
    ),
    estimateNote(document, weight > 1 ? {samplingFactor: weight, exact: options.exact} : undefined),
    caption && h(document, "figcaption", {}, caption),
    sources.length > 0 &&
      h(
        document,
        "details",
        {class: "how"},
        h(document, "summary", {}, "How is this computed?"),
        method && h(document, "p", {}, method),
        sources.map((source) => h(document, "pre", {}, h(document, "code", {}, dedent(source.sql))))
      )
  );
  const queries = [...new Set(sources.map((source) => dedent(source.sql)))];
  if (name && isLive(document)) addMenu(element, name, {...options, queries});
  if (isLive(document)) addTipKeys(element.querySelector(":scope > .figure-body")!);
  return element;
}

/** Keeps the ids of figures apart from those of headings. */
const figurePrefix = "figure-";

/** The button that opens the figure's menu, whose code is fetched then. */
function addMenu(
  figure: HTMLElement,
  title: string,
  options: Pick<FigureOptions, "data" | "cell"> & {queries: readonly string[]}
) {
  const button = h(figure.ownerDocument, "button", {
    type: "button",
    class: "figure-more",
    "aria-label": `More of “${title}”`,
    "aria-expanded": "false"
  });
  const menu = () =>
    import("./figure-menu.js").then(({figureMenu}) =>
      figureMenu(figure, button, {...options, title})
    );
  let made: ReturnType<typeof menu> | undefined;
  button.addEventListener("click", () => {
    made ??= menu();
    made.then(
      ({toggle}) => toggle(),
      () => (made = undefined)
    );
  });
  figure.querySelector(":scope > .figure-title")?.after(button);
}

/** A chart that says nothing of itself goes by the figure's title. */
function named(chart: Element, title: string | Node | undefined): Element {
  const text = typeof title === "string" ? title : title?.textContent;
  for (const svg of [chart, ...chart.querySelectorAll("svg")])
    if (text && svg.matches("svg[role]") && !svg.hasAttribute("aria-label"))
      svg.setAttribute("aria-label", text);
  if (!isLive(chart.ownerDocument)) return chart;
  for (const tip of chart.querySelectorAll('[aria-label="tip"]')) {
    const svg = tip.closest("svg");
    // a chart whose marks can be chosen has its stops already
    if (svg && !svg.querySelector("[data-choose][tabindex]")) svg.setAttribute("tabindex", "0");
  }
  return chart;
}
