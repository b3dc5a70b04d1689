import type {Sources} from "../model/source.js";
import {weightOf, sourcesOf} from "../model/source.js";
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
  /** The rows that the chart stands on; if they are of a sample, the figure says so. */
  sql?: Sources;
  /** What the query does, in words, above the SQL. */
  method?: Child;
  /** What of the figure is exact all the same, "revenue", where its rows are of a sample. */
  exact?: string;
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
}

/** A chart that says nothing of itself goes by the figure's title. */
function named(chart: Element, title: string | Node | undefined): Element {
  const text = typeof title === "string" ? title : title?.textContent;
  for (const svg of [chart, ...chart.querySelectorAll("svg")])
    if (text && svg.matches("svg[role]") && !svg.hasAttribute("aria-label"))
      svg.setAttribute("aria-label", text);
  return chart;
}

function dedent(query: string): string {
  const lines = query.replace(/^\s*\n|\s+$/g, "").split("\n");
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join("\n");
}
