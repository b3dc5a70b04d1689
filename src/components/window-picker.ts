import {documentOf, h} from "./h.js";
import type {WindowDimension} from "../model/questions/windows-query.js";
import {mostWindows, windowDimensions, windowGrains} from "../model/questions/windows-query.js";

/** What a reader has chosen of windows: their length, what splits them, and where they begin. */
export interface WindowChoice {
  /** Length of a window, in seconds. */
  readonly grain: number;
  readonly by: WindowDimension;
  /** The period in seconds since 1970, `to` not included. */
  readonly from: number;
  readonly to: number;
}

export type WindowPicker = HTMLElement & {readonly value: WindowChoice};

export interface WindowPickerOptions {
  /** The whole period, in seconds since 1970, `to` not included. */
  from: number;
  to: number;
  /** The period for windows of less than an hour. */
  fine: {from: number; to: number};
  /** Length of the shortest windows on offer, in seconds; by default all are. */
  shortest?: number;
  /** What can be split by; event type always can. */
  dimensions: readonly WindowDimension[];
  document?: Document;
}

const day = 86_400;

/** Weeks of more than 60 days, hours of one day, if there are hours, else days. */
function firstGrain(length: number, shortest = 0): number {
  if (length > 60 * day) return 7 * day;
  return length <= day && shortest < day ? 3600 : day;
}

/**
 * Length, split and stretch of tumbling windows. A stretch holds 600 windows at most; one that does
 * not cover the period can be moved, and at first it is the last. Dispatches "input" after each change.
 */
export function windowPicker(options: WindowPickerOptions): WindowPicker {
  const document = documentOf(options);
  const {fine} = options;
  let grain = firstGrain(options.to - options.from, options.shortest);
  let by: WindowDimension = "event_type";
  let start = options.from;
  const bounds = () => (grain < 3600 ? {from: fine.from, to: fine.to + 1} : options);
  const length = () => Math.min(grain * mostWindows, bounds().to - bounds().from);
  const stretch = () => ({from: start, to: Math.min(start + length(), bounds().to)});
  const moveTo = (second: number) => {
    const {from, to} = bounds();
    const aligned = second - (second % grain);
    start = grain >= day ? from : Math.max(from - (from % grain), Math.min(aligned, to - length()));
  };
  const changed = () => {
    show();
    const {Event} = document.defaultView!;
    element.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const choice = (label: string, choose: () => void) => {
    const button = h(document, "button", {type: "button", class: "picker-button"}, label);
    button.addEventListener("click", () => {
      choose();
      changed();
    });
    return button;
  };
  const offered = windowGrains.filter(({seconds}) => seconds >= (options.shortest ?? 0));
  const grains = offered.map(({seconds, label}) => ({
    on: () => grain === seconds,
    button: choice(label, () => {
      // the middle of what is in sight stays in sight; from the whole period on, it is the end
      const {from, to} = stretch();
      const middle = grain >= day ? Infinity : (from + to) / 2;
      grain = seconds;
      const {to: end} = bounds();
      moveTo(Math.floor(Math.min(middle, end) - (middle === Infinity ? 0 : length() / 2)));
    })
  }));
  const dimensions = windowDimensions
    .filter(({id}) => id === "event_type" || options.dimensions.includes(id))
    .map(({id, label}) => ({on: () => by === id, button: choice(label, () => (by = id))}));
  const when = h(document, "input", {
    type: "datetime-local",
    class: "picker-search picker-when",
    "aria-label": "Start of the period"
  });
  // what is typed counts once it is a time
  when.addEventListener("input", (event) => event.stopPropagation());
  when.addEventListener("change", (event) => {
    event.stopPropagation();
    const second = Date.parse(`${when.value}Z`) / 1000;
    if (Number.isNaN(second)) return;
    moveTo(second);
    changed();
  });
  const earlier = choice("Earlier", () => moveTo(start - length()));
  const later = choice("Later", () => moveTo(start + length()));
  const row = (label: string, ...children: HTMLElement[]) =>
    h(
      document,
      "div",
      {class: "picker", role: "group", "aria-label": label},
      h(document, "span", {class: "picker-label", "aria-hidden": "true"}, label),
      children
    );
  const place = row("From", when, earlier, later);
  const show = () => {
    for (const {on, button} of [...grains, ...dimensions])
      button.setAttribute("aria-pressed", String(on()));
    const {from, to} = bounds();
    place.hidden = grain >= day;
    when.value = new Date(start * 1000).toISOString().slice(0, 16);
    when.min = new Date(from * 1000).toISOString().slice(0, 16);
    when.max = new Date(to * 1000).toISOString().slice(0, 16);
    earlier.disabled = start <= from;
    later.disabled = start + length() >= to;
  };
  const element = h(
    document,
    "div",
    {class: "window-picker"},
    row("Windows", ...grains.map(({button}) => button)),
    dimensions.length > 1 && row("Split by", ...dimensions.map(({button}) => button)),
    place
  );
  show();
  Object.defineProperty(element, "value", {
    get: (): WindowChoice => ({grain, by, ...stretch()}),
    enumerable: true
  });
  return element as unknown as WindowPicker;
}
