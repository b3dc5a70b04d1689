import type {Estimated} from "./estimate-note.js";
import {estimateNote} from "./estimate-note.js";
import type {Child} from "./h.js";
import {documentOf, h} from "./h.js";
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
  /** The query or queries the chart stands on; "" for none. */
  sql?: string | readonly string[];
  /** What the query does, in words, above the SQL. */
  method?: Child;
  /** Marks the figure as an estimate. */
  estimated?: Estimated;
  id?: string;
  /** Takes the whole column instead of the text's measure. */
  wide?: boolean;
  document?: Document;
}

/** A figure that knows nothing of the report: title, unit, chart, caption, and the query behind it for whoever asks. */
export function plainFigure({
  title,
  subtitle,
  chart,
  caption,
  sql,
  method,
  ...options
}: FigureOptions) {
  const document = documentOf(options);
  const queries = [sql ?? []].flat().filter((query) => query !== "");
  return h(
    document,
    "figure",
    {class: options.wide ? "figure figure-wide" : "figure", id: options.id},
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
    estimateNote(document, options.estimated),
    caption && h(document, "figcaption", {}, caption),
    queries.length > 0 &&
      h(
        document,
        "details",
        {class: "how"},
        h(document, "summary", {}, "How is this computed?"),
        method && h(document, "p", {}, method),
        queries.map((query) => h(document, "pre", {}, h(document, "code", {}, dedent(query))))
      )
  );
}

/** A chart that says nothing of itself goes by the figure's title. */
function named(chart: Element, title: string | Node | undefined): Element {
  const text = typeof title === "string" ? title : title?.textContent;
  for (const svg of [chart, ...chart.querySelectorAll("svg")])
    if (text && svg.getAttribute("role") === "img" && !svg.hasAttribute("aria-label"))
      svg.setAttribute("aria-label", text);
  return chart;
}

function dedent(query: string): string {
  const lines = query.replace(/^\s*\n|\s+$/g, "").split("\n");
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join("\n");
}
