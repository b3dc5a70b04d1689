import type {LightColours} from "./light-colours.js";
import {lightColours} from "./light-colours.js";

const namespace = "http://www.w3.org/2000/svg";

/** Room around the figure, in CSS pixels. */
const margin = 16;

/** What of a figure is on its picture: not its menu, its rows or its query. */
const parts = [".figure-title", ".figure-subtitle", ".figure-body", ".estimate-note", "figcaption"];

/**
 * A figure as the text of an SVG that needs no other file: title, legend, charts and caption where they stand on
 * the page, with the colours of the light page. Letters are the report's own, or where it is not installed the
 * system's.
 */
export function figureSvg(figure: HTMLElement): string {
  const {ownerDocument: document} = figure;
  const light = lightColours(document);
  const shown = parts.flatMap((part) => [...figure.querySelectorAll(`:scope > ${part}`)]);
  const frame = figure.getBoundingClientRect();
  const bottom = Math.max(...shown.map((part) => part.getBoundingClientRect().bottom));
  const [width, height] = [frame.width, bottom - frame.top].map((n) => Math.ceil(n) + 2 * margin);
  const root = make(document, "svg", {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    color: light("var(--ink-2)"),
    style: "white-space: pre; font-variant-numeric: lining-nums tabular-nums"
  });
  root.append(make(document, "rect", {width, height, fill: light("var(--paper)")}));
  const origin = {x: frame.left - margin, y: frame.top - margin};
  for (const part of shown) draw(part, {root, origin, light});
  return new XMLSerializer().serializeToString(root);
}

interface Picture {
  readonly root: Element;
  /** The picture's upper left corner, on the screen. */
  readonly origin: {readonly x: number; readonly y: number};
  readonly light: LightColours;
}

function draw(node: Node, picture: Picture): void {
  if (node.nodeType === 3) return drawText(node as Text, picture);
  if (node.nodeType !== 1 || (node as Element).getClientRects().length === 0) return;
  if ((node as Element).localName === "svg") return drawChart(node as SVGSVGElement, picture);
  if ((node as Element).classList.contains("swatch")) drawSwatch(node as HTMLElement, picture);
  for (const child of node.childNodes) draw(child, picture);
}

/** A chart as it is, but for its tip and what only a page's style sheet can read. */
function drawChart(chart: SVGSVGElement, {root, origin, light}: Picture): void {
  const {left, top, width, height} = chart.getBoundingClientRect();
  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const part of copy.querySelectorAll('style, [aria-label="tip"]')) part.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")])
    for (const {name, value} of [...element.attributes]) {
      if (/^(class|role|tabindex|aria-|data-)/.test(name)) element.removeAttribute(name);
      else if (value.includes("var(")) element.setAttribute(name, light(value));
    }
  const {fontSize, fontFamily} = chart.style;
  const own = {
    x: left - origin.x,
    y: top - origin.y,
    width,
    height,
    "font-size": fontSize || null,
    "font-family": light(fontFamily) || null,
    style: "overflow: visible"
  };
  for (const [name, value] of Object.entries(own))
    if (value !== null) copy.setAttribute(name, String(value));
  root.append(copy);
}

/** The colour beside a name of the legend: a square, a line or a dashed one. */
function drawSwatch(swatch: HTMLElement, {root, origin, light}: Picture): void {
  const {left, top, width, height} = swatch.getBoundingClientRect();
  const [x, y] = [left - origin.x, top - origin.y];
  const colour = light(swatch.style.getPropertyValue("--swatch")) || "none";
  const attributes = swatch.classList.contains("swatch-dashed")
    ? {d: `M${x},${y + height / 2}h${width}`, stroke: colour, "stroke-width": 2}
    : {d: `M${x},${y}h${width}v${height}h${-width}z`, fill: colour};
  const dashed = "stroke" in attributes ? {"stroke-dasharray": "4,4"} : {};
  const outline = swatch.classList.contains("swatch-outline")
    ? {stroke: light("var(--rule-2)")}
    : {};
  root.append(make(swatch.ownerDocument, "path", {...attributes, ...dashed, ...outline}));
}

/** Text line by line, as the page has broken it. */
function drawText(text: Text, {root, origin, light}: Picture): void {
  const {ownerDocument: document, parentElement: parent} = text;
  if (!parent) return;
  const style = document.defaultView!.getComputedStyle(parent);
  const size = parseFloat(style.fontSize);
  const isTitle = parent.closest(".figure-title") !== null;
  for (const {words, left, right, top, height} of linesOf(text)) {
    const line = make(document, "text", {
      x: left - origin.x,
      // letters stand on a line about four fifths down from their top
      y: top - origin.y + height / 2 + size * 0.35,
      // other letters than the page's take no more room than these
      textLength: right - left,
      lengthAdjust: "spacingAndGlyphs",
      "font-family": style.fontFamily,
      "font-size": size,
      "font-weight": style.fontWeight,
      fill: light(isTitle ? "var(--ink)" : "var(--ink-2)")
    });
    line.textContent = words.trimEnd();
    root.append(line);
  }
}

function linesOf(text: Text) {
  const range = text.ownerDocument.createRange();
  const lines: {words: string; left: number; right: number; top: number; height: number}[] = [];
  for (const {0: word, index} of text.data.matchAll(/\S+\s*/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const box = range.getClientRects()[0];
    if (!box) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - box.top) < 2) {
      last.words += word;
      last.right = box.right;
    } else {
      const {left, right, top, height} = box;
      lines.push({words: word, left, right, top, height});
    }
  }
  return lines;
}

function make(
  document: Document,
  name: string,
  attributes: Record<string, string | number | undefined>
): SVGElement {
  const element = document.createElementNS(namespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, String(value));
  return element;
}
