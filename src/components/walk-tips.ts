import {h} from "./h.js";

/** Shows a chart's tips without a pointer, and says them. */
export interface TipWalker {
  /** Shows the tip of a mark that has the focus. */
  show(mark: Element): void;
  /** Goes on to the next tip in a key's direction. */
  step(chart: SVGSVGElement, key: string): void;
  hide(chart: SVGSVGElement): void;
}

/** Where a chart shows a tip, in pixels from its upper left corner. */
interface Stop {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const marks = ["bar", "rect", "cell", "dot", "geo"].map((name) => `g[aria-label="${name}"] > *`);

/** Marks that lie in a plane rather than in a row. */
const planes = ["cell", "dot", "geo"].map((name) => `g[aria-label="${name}"] > *`).join(", ");

/** A tip is shown within this distance of what it tells of, in pixels: Plot's own, and a little less. */
const reach = 36;

/** Makes what walks the tips of a figure's charts; its code is fetched when one first has the focus. */
export function tipWalker(body: HTMLElement): TipWalker {
  const document = body.ownerDocument;
  const said = h(document, "p", {class: "tip-said", role: "status"});
  body.after(said);
  const walks = new WeakMap<SVGSVGElement, {stops: readonly Stop[]; at: number}>();
  const go = (chart: SVGSVGElement, {x, y}: Pick<Stop, "x" | "y">) => {
    point(chart, x, y);
    // a chart of several panels draws its tip in the next frame
    requestAnimationFrame(() => (said.textContent = tipOf(chart)));
  };
  return {
    show(mark) {
      const chart = mark.closest("svg");
      if (chart) go(chart, centreOf(chart, mark));
    },
    step(chart, key) {
      let walk = walks.get(chart);
      if (!walk) walks.set(chart, (walk = {stops: stopsOf(chart), at: -1}));
      const {stops, at} = walk;
      if (stops.length === 0) return;
      const isPlane = chart.querySelector(planes) !== null;
      walk.at = at < 0 ? 0 : isPlane ? nearest(stops, at, key) : nextStop(stops, at, key);
      go(chart, stops[walk.at]!);
    },
    hide(chart) {
      send(chart, "pointerleave", {x: 0, y: 0});
      said.textContent = "";
    }
  };
}

/** The places that show different tips: the middle of each mark; on a line, wherever the tip changes. */
function stopsOf(chart: SVGSVGElement): Stop[] {
  const {width, height} = chart.getBoundingClientRect();
  const drawn = [...chart.querySelectorAll(marks.join(", "))].filter(
    (mark) => !mark.closest('[aria-label="tip"]')
  );
  const isLine = chart.querySelector('[aria-label="line"]') !== null;
  const heights = Array.from(
    {length: Math.ceil(height / reach / 2)},
    (_, i) => (2 * i + 1) * reach
  );
  const places = isLine
    ? Array.from({length: Math.ceil(width)}, (_, x) => heights.map((y) => ({x, y}))).flat()
    : drawn.map((mark) => centreOf(chart, mark));
  const stops = new Map<string, Stop>();
  for (const {x, y} of places) {
    point(chart, x, y);
    const text = tipOf(chart);
    if (text && !stops.has(text)) stops.set(text, {x, y, text});
  }
  // which no panel has said yet
  if (stops.size === 0) return drawn.map((mark) => ({...centreOf(chart, mark), text: ""}));
  return [...stops.values()];
}

/** The next stop in the order of the rows, whatever the lengths of the bars. */
function nextStop(stops: readonly Stop[], at: number, key: string): number {
  if (key === "Home") return 0;
  if (key === "End") return stops.length - 1;
  const next = key === "ArrowRight" || key === "ArrowDown" ? at + 1 : at - 1;
  return Math.min(Math.max(next, 0), stops.length - 1);
}

/** On a grid or a map, the nearest stop in a key's direction; where there is none, the next. */
function nearest(stops: readonly Stop[], at: number, key: string): number {
  const here = stops[at]!;
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  const isSideways = key === "ArrowRight" || key === "ArrowLeft";
  let [next, least] = [nextStop(stops, at, key), Infinity];
  if (!key.startsWith("Arrow")) return next;
  stops.forEach(({x, y}, i) => {
    const [along, across] = isSideways ? [x - here.x, y - here.y] : [y - here.y, x - here.x];
    const distance = along * sign + 3 * Math.abs(across);
    // what lies to the side more than ahead is no next one
    if (along * sign < 0.5 || Math.abs(across) > along * sign || distance >= least) return;
    [next, least] = [i, distance];
  });
  return next;
}

function centreOf(chart: SVGSVGElement, mark: Element): {x: number; y: number} {
  const frame = chart.getBoundingClientRect();
  const {left, top, width, height} = mark.getBoundingClientRect();
  return {x: left - frame.left + width / 2, y: top - frame.top + height / 2};
}

const point = (chart: SVGSVGElement, x: number, y: number) => send(chart, "pointermove", {x, y});

/** Plot's tips follow a mouse. */
function send(chart: SVGSVGElement, type: string, {x, y}: {x: number; y: number}): void {
  const {left, top} = chart.getBoundingClientRect();
  chart.dispatchEvent(
    new PointerEvent(type, {clientX: left + x, clientY: top + y, pointerType: "mouse"})
  );
}

/** What a chart's tip says; Plot begins each line with a space of no width. */
function tipOf(chart: SVGSVGElement): string {
  return Array.from(chart.querySelectorAll('[aria-label="tip"] tspan'), (line) =>
    line.textContent.replaceAll("\u200b", "").trim()
  )
    .filter(Boolean)
    .join(", ");
}
