import type {FilterBar} from "../components/filter-bar.js";
import type {BrushLayer} from "../model/brush.js";
import type {Filters} from "../model/filters.js";
import {createFollower, type Follower} from "./create-follower.js";
import {brushFilters, type Range} from "./brush-filters.js";
import {keepInPlace} from "./keep-in-place.js";
import {placeOnChart, type PlaceOnChart} from "./place-on-chart.js";

/** A press becomes a drag when it has moved so far, in pixels. */
const still = 6;
/** A key pressed again within this is of the same change, in milliseconds. */
const pause = 600;

/** What a hand or the keys are changing: the chart, drawn again as the page follows, and the range on it. */
interface Brushing {
  readonly find: () => BrushLayer | null;
  readonly before: Filters;
  /** Where the chart stood on the screen when a hand took it. */
  readonly top?: number;
  range: Range | undefined;
}

/**
 * Lets readers draw over the axes of charts, by mouse, finger or keys; the page follows while they do.
 *
 * What is drawn belongs to the page and not to a chart, which is drawn again under the hand: the pointer is held by
 * the document, and each new chart is shown the range.
 */
export function wireBrushes(bar: FilterBar, isAnswering: () => boolean, page = document): void {
  const follower = createFollower(bar, isAnswering);
  const drag = wireDrag(bar, follower, page);
  const keys = wireKeys(bar, follower, page);
  const main = page.querySelector("#observablehq-main") ?? page.body;
  new MutationObserver(() => {
    for (const brushing of [drag(), keys()]) if (brushing) show(brushing);
  }).observe(main, {childList: true, subtree: true});
  keepInPlace([page.body, ...page.body.children, ...main.children], () => {
    const brushing = drag();
    const chart = brushing?.find()?.ownerSVGElement;
    return chart ? {chart, top: brushing?.top} : undefined;
  });
}

function wireDrag(bar: FilterBar, follower: Follower, page: Document) {
  let pressed:
    | {
        x: number;
        layer: BrushLayer;
        place: PlaceOnChart;
        pointer: number;
        grip: Grip;
        isChoice: boolean;
      }
    | undefined;
  let brushing: Brushing | undefined;
  let hasDragged = false;
  const end = () => {
    pressed = brushing = undefined;
    page.documentElement.classList.remove("brushing");
  };
  const undo = () => {
    if (brushing) follower.settle(brushing.before);
    end();
  };
  const press = (event: PointerEvent) => {
    hasDragged = false;
    const layer = layerOf(event.target);
    // with Ctrl, a press on a Mac opens a menu that takes the release
    if (!layer || event.button !== 0 || event.ctrlKey || !event.isPrimary || brushing) return;
    const place = placeOnChart();
    const grip = gripAt(layer, place(layer, event.clientX), event.pointerType === "touch");
    // a press on a mark that chooses a value is not for the day below it
    const isChoice = event.target instanceof Element && !!event.target.closest("[data-choose]");
    pressed = {x: event.clientX, layer, place, pointer: event.pointerId, grip, isChoice};
  };
  // Plot lets no press through on a mark that has a tip
  page.addEventListener("pointerdown", press, {capture: true});
  page.addEventListener("pointermove", (event) => {
    if (!pressed || event.pointerId !== pressed.pointer) return;
    if (!brushing) {
      if (Math.abs(event.clientX - pressed.x) < still) return;
      page.documentElement.setPointerCapture(event.pointerId);
      page.documentElement.classList.add("brushing");
      brushing = {
        find: finder(pressed.layer),
        before: bar.value,
        top: pressed.layer.ownerSVGElement!.getBoundingClientRect().top,
        range: undefined
      };
    }
    const range = pressed.grip(
      stopAt(pressed.layer, pressed.place(brushing.find(), event.clientX))
    );
    if (String(range) === String(brushing.range)) return;
    brushing.range = range;
    show(brushing);
    follower.follow(brushFilters(brushing.before, pressed.layer, range));
  });
  page.addEventListener("pointerup", (event) => {
    if (!pressed || event.pointerId !== pressed.pointer) return;
    const {layer, grip, isChoice} = pressed;
    hasDragged = brushing !== undefined;
    if (brushing) follower.settle(brushFilters(brushing.before, layer, brushing.range));
    // a finger that taps asks for the tip
    else if (layer.filter === "period" && !isChoice && event.pointerType === "mouse")
      pick(bar, follower, layer, grip(undefined));
    end();
  });
  const click = (event: MouseEvent) => {
    // a drag that ends where it began is no click on the mark there; keys make clicks of no count
    if (hasDragged && event.detail > 0) event.stopPropagation();
    hasDragged = false;
  };
  page.addEventListener("click", click, {capture: true});
  // the finger turned out to scroll
  page.addEventListener("pointercancel", undo);
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !brushing) return;
    // for keys on a chart that has the focus, it would be one to choose everything again
    event.stopImmediatePropagation();
    undo();
  });
  return () => brushing;
}

/** A click on a day, or a week, chooses it alone, or everything again. */
function pick(bar: FilterBar, follower: Follower, layer: BrushLayer, range: Range | undefined) {
  if (!range) return;
  const [first, last] = layer.chosen ?? [];
  const isAlone = first === range[0] && last === range[1];
  follower.settle(brushFilters(bar.value, layer, isAlone ? undefined : range));
}

/** What a press holds: given the stop under it, the range; undefined is asked where nothing was dragged. */
type Grip = (stop: number | undefined) => Range | undefined;

function gripAt(layer: BrushLayer, x: number, isTouch: boolean): Grip {
  const start = stopAt(layer, x);
  const near = isTouch ? 18 : 7;
  const {chosen, stops} = layer;
  const fresh: Grip = (stop = start) => [start, stop];
  if (!chosen) return fresh;
  const [first, last] = chosen;
  const [x0, x1] = [stops[first]!.x0, stops[last]!.x1];
  const holds = (held: (stop: number) => Range): Grip => {
    return (stop) => (stop === undefined ? [start, start] : held(stop));
  };
  if (Math.abs(x - x1) < near) return holds((stop) => [first, stop]);
  if (Math.abs(x - x0) < near) return holds((stop) => [last, stop]);
  if (x < x0 || x > x1) return fresh;
  return holds((stop) => moved(chosen, stop - start, stops.length));
}

/** A range as long, moved as far as there is room. */
function moved([first, last]: Range, by: number, n: number): Range {
  const step = Math.max(-Math.min(first, last), Math.min(n - 1 - Math.max(first, last), by));
  return [first + step, last + step];
}

function wireKeys(bar: FilterBar, follower: Follower, page: Document) {
  let brushing: (Brushing & {timer: number}) | undefined;
  const settle = () => {
    if (!brushing) return;
    clearTimeout(brushing.timer);
    brushing = undefined;
    follower.settle();
  };
  page.addEventListener("keydown", (event) => {
    const layer = page.activeElement;
    if (!isLayer(layer) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      clearTimeout(brushing?.timer);
      follower.settle(brushing?.before ?? brushFilters(bar.value, layer, undefined));
      // what is chosen next begins with the filters that are there by then
      brushing = undefined;
      return;
    }
    const range = rangeAfter(event, layer, brushing ? brushing.range : layer.chosen);
    if (!range) return;
    event.preventDefault();
    clearTimeout(brushing?.timer);
    const {find = finder(layer), before = bar.value} = brushing ?? {};
    brushing = {find, before, range, timer: window.setTimeout(settle, pause)};
    show(brushing);
    follower.follow(brushFilters(before, layer, range));
  });
  page.addEventListener("focusout", ({target, relatedTarget}) => {
    // a chart that is drawn again loses the focus to nothing
    if (isLayer(target) && relatedTarget) settle();
  });
  let focused: (() => BrushLayer | null) | undefined;
  page.addEventListener("focusin", ({target}) => {
    focused = isLayer(target) ? finder(target) : undefined;
  });
  return () => {
    const again = page.activeElement === page.body ? focused?.() : undefined;
    again?.focus({preventScroll: true});
    return brushing;
  };
}

/** Arrows move what is chosen, with Shift its end; where nothing is, they begin at either end of the axis. */
function rangeAfter(
  {key, shiftKey}: KeyboardEvent,
  {stops}: BrushLayer,
  range: Range | undefined
): Range | undefined {
  const by = {ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1}[key];
  if (!by) return undefined;
  const n = stops.length;
  if (!range) return by > 0 ? [0, 0] : [n - 1, n - 1];
  const [anchor, end] = range;
  return shiftKey ? [anchor, Math.max(0, Math.min(n - 1, end + by))] : moved(range, by, n);
}

function show({find, range}: Brushing): void {
  find()?.show(range && [Math.min(...range), Math.max(...range)]);
}

/** Finds the layer again in its cell, where charts are drawn anew. */
function finder(layer: BrushLayer): () => BrushLayer | null {
  const cell = layer.closest("#observablehq-main > *") ?? layer.ownerDocument.body;
  const all = () => [...cell.querySelectorAll("g.brush")];
  const place = all().indexOf(layer);
  return () => (layer.isConnected ? layer : ((all()[place] as BrushLayer | undefined) ?? null));
}

function isLayer(target: EventTarget | null): target is BrushLayer {
  return target instanceof SVGGElement && target.matches("g.brush");
}

function layerOf(target: EventTarget | null): BrushLayer | null {
  const chart = target instanceof Element ? target.closest("svg.brushable") : null;
  return chart?.querySelector<BrushLayer>("g.brush") ?? null;
}

function stopAt({stops}: BrushLayer, x: number): number {
  const found = stops.findIndex(({x1}) => x < x1);
  return found < 0 ? stops.length - 1 : found;
}
