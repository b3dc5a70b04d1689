import {documentOf} from "../components/h.js";
import {isLive} from "../components/is-live.js";
import type {BrushLayer, Stop} from "../model/brush.js";
import type {ChartOptions} from "./chart-options.js";

const svgNamespace = "http://www.w3.org/2000/svg";

/** What a layer lies on, and what it says. */
export interface BrushLayerOptions {
  readonly filter: BrushLayer["filter"];
  readonly stops: readonly Stop[];
  /** Whether each stop is chosen; undefined where nothing is. */
  readonly isChosen: ((stop: Stop) => boolean) | undefined;
  /** Of the chart's frame, in its pixels. */
  readonly top: number;
  readonly bottom: number;
  /** What is chosen here: "Period". */
  readonly label: string;
  /** How a range of stops reads. */
  readonly text: (first: Stop, last: Stop) => string;
}

/** Lays what a hand can draw on under a chart's marks. A chart written ahead of time has none. */
export function brushLayer(chart: SVGSVGElement, options: ChartOptions, layer: BrushLayerOptions) {
  const document = documentOf(options);
  const {stops, isChosen, top, bottom, text} = layer;
  if (!isLive(document) || stops.length < 2) return;
  const element = (name: string, attributes: Record<string, string | number>) => {
    const made = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    return made;
  };
  const group = element("g", {
    class: "brush",
    role: "slider",
    tabindex: 0,
    "aria-label": layer.label,
    "aria-valuemin": 1,
    "aria-valuemax": stops.length
  });
  const [left, right] = [stops[0]!.x0, stops.at(-1)!.x1];
  const frame = element("rect", {class: "brush-frame", x: left, y: top, width: right - left});
  const selection = element("rect", {class: "brush-selection", y: top});
  const edges = [0, 1].map(() => element("line", {class: "brush-edge", y1: top, y2: bottom}));
  for (const rect of [frame, selection]) rect.setAttribute("height", String(bottom - top));
  group.append(frame, selection, ...edges);
  const places = isChosen ? stops.flatMap((stop, i) => (isChosen(stop) ? [i] : [])) : [];
  const [least = 0, most = -1] = [places[0], places.at(-1)];
  // single values that others lie between are no range
  const isRange = places.length > 0 && most - least === places.length - 1;
  const chosen = isRange ? ([least, most] as const) : undefined;
  const show = (range: readonly [number, number] | undefined) => {
    for (const part of [selection, ...edges]) part.toggleAttribute("hidden", !range);
    const [first, last] = range ?? [0, stops.length - 1];
    const [x0, x1] = [stops[first]!.x0, stops[last]!.x1];
    selection.setAttribute("x", String(x0));
    selection.setAttribute("width", String(x1 - x0));
    edges.forEach((edge, i) => {
      edge.setAttribute("x1", String(i ? x1 : x0));
      edge.setAttribute("x2", String(i ? x1 : x0));
    });
    group.setAttribute("aria-valuenow", String(first + 1));
    group.setAttribute("aria-valuetext", text(stops[first]!, stops[last]!));
  };
  show(chosen);
  Object.assign(group, {filter: layer.filter, stops, chosen, show});
  chart.prepend(...chart.querySelectorAll(":scope > style"), group);
  chart.classList.add("brushable");
  chart.setAttribute("role", "group");
}
