import {windowCounts, windowName} from "../../charts/window-counts.js";
import {figure} from "../../components/figure.js";
import {documentOf, h} from "../../components/h.js";
import {isLive} from "../../components/is-live.js";
import {onPrint} from "../../components/on-print.js";
import {patch} from "../../components/patch.js";
import {responsive} from "../../components/responsive.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import type {LiveScene} from "./live-section.js";
import {liveScene} from "./live-section.js";
import {liveTypes} from "./live-types.js";
import {spanName} from "./span-name.js";
import {liveWindowRows} from "./window-rows.js";

const title = "Events by type";

/** Milliseconds between two drawings for readers who want less motion. */
const calm = 10_000;

/** Events in windows of a chosen length, drawn again in the same box. */
export function windowsChart(sql: SqlTag, stream: LiveStream, seconds: string): HTMLElement {
  const document = documentOf();
  const scene = liveScene(sql, stream);
  const chosen = Number(seconds);
  const box = h(document, "div", {class: "live-windows"});
  const subtitle = h(document, "span", {});
  const caption = h(document, "span", {});
  let drawn = "";
  let drawnAt = 0;
  let isLoading = false;
  const draw = () => {
    const now = scene();
    const parts = liveWindowRows(now, chosen);
    isLoading = now.view.loadedFrom !== undefined;
    const state = JSON.stringify([parts, isLoading]);
    if (state === drawn) return;
    drawn = state;
    box.replaceChildren(chartOf(now, parts));
    patch(subtitle, [document.createTextNode(describeStretch(now, parts))]);
    patch(caption, [document.createTextNode(describeOpen(now, parts))]);
  };
  draw();
  stream.on(box, () => {
    if (stream.isPaused || (isHeld(box) && !isLoading)) return;
    const now = Date.now();
    if (isCalm(document) && now - drawnAt < calm && !isLoading) return;
    drawnAt = now;
    draw();
  });
  if (isLive(document))
    onPrint(document, box, (printing) => printing && !stream.isPaused && draw());
  return figure({
    title,
    subtitle,
    chart: box,
    caption,
    sql: [],
    data: async () => {
      const {rows, grain} = liveWindowRows(scene(), chosen);
      const {locale} = sql.reader.context;
      return {
        rows: rows.map((row) => ({...row, window: windowName(row.start, grain, locale)})),
        columns: [
          {key: "window", label: "Window start"},
          {key: "series", label: "Events"},
          {key: "n", label: "Count", kind: "count"}
        ],
        look: {locale},
        sql: []
      };
    }
  });
}

function chartOf(scene: LiveScene, {rows, ...stretch}: ReturnType<typeof liveWindowRows>): Element {
  const {locale} = scene.context;
  const {isKnown, isFilling, loadedFrom} = scene.view;
  const empty =
    loadedFrom !== undefined
      ? loading
      : isKnown
        ? "No event came in this time under these filters."
        : isFilling
          ? "The stream is still being read up to the present."
          : "What is chosen is too small to be followed by itself.";
  const chart = responsive((width) =>
    windowCounts(rows, {
      width,
      locale,
      ...stretch,
      x: "start",
      y: "n",
      series: "series",
      order: liveTypes(scene).map(({label}) => label),
      ariaLabel: title,
      empty
    })
  );
  // its tips can be walked through
  if (isLive(chart.ownerDocument))
    for (const svg of chart.querySelectorAll("svg.chart")) svg.setAttribute("tabindex", "0");
  return chart;
}

/** "14:00:20 to 14:05:20, Europe/Berlin; windows of 10 seconds". */
function describeStretch(
  {clock, context}: LiveScene,
  {from, to, grain}: {from: number; to: number; grain: number}
): string {
  const [start, end] = [from, to].map((second) => windowName(second, 1, context.locale));
  return `${start} to ${end}, ${clock.zone}; windows of ${grain === 60 ? "1 minute" : spanName(grain)}`;
}

const loading = "Earlier windows are still being loaded.";

function describeOpen({view}: LiveScene, {open, to}: {open: number; to: number}): string {
  if (view.loadedFrom !== undefined) return loading;
  return view.isStream && open < to
    ? "Pale windows are still open: events that come a little late still count in them."
    : "\u00a0";
}

/** Whether a reader points at the chart or walks through it: it then keeps still. */
function isHeld(box: Element): boolean {
  const {defaultView} = box.ownerDocument;
  const points = defaultView!.matchMedia("(hover: hover)").matches && box.matches(":hover");
  return points || box.querySelector(":focus-visible") !== null;
}

const isCalm = (document: Document) =>
  document.defaultView!.matchMedia("(prefers-reduced-motion: reduce)").matches;
