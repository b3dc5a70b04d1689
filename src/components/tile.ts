import {fieldOf} from "../model/fields.js";
import {about} from "./estimate-note.js";
import {formatChange} from "../format/format-change.js";
import type {Child} from "./h.js";
import {documentOf, h} from "./h.js";
import {changeOf} from "./metric-change.js";

/** A change against an earlier period, as a fraction; null when there is nothing to compare with. */
export interface Delta {
  value: number | null | undefined;
  /** What it is compared with: "the 79 days before". */
  against: string;
  /** Whether there is too little to compare. */
  few?: boolean;
  /** Where the change is, if it is not in the figure itself: "in the second half". */
  within?: string;
  /** Whether either of the two is an estimate. */
  estimated?: boolean;
  /** Name of the change among the page's numbers; see number(). */
  id?: string;
  /** Which direction is welcome; colours follow it. */
  good?: "up" | "down" | "neither";
}

/** The parts of a headline figure. */
export interface TileOptions {
  /** By default the metric's own. */
  label?: Child;
  /** The figure itself, best made by metric(). */
  value: Child;
  delta?: Delta;
  note?: Child;
  /** Keeps the room of a line that some filters take away, so that what is below does not move. */
  keeps?: "delta" | "note";
  locale?: string;
  document?: Document;
}

/** Characters of a value that fit where six tiles stand side by side. */
const longest = 11;

/** A headline figure: its name, its value, and how it compares with the period before. */
export function tile({label, value, delta, note, keeps, ...options}: TileOptions): HTMLElement {
  const document = documentOf(options);
  const interval = intervalOf(value);
  const change = typeof value === "object" && value ? changeOf(value) : undefined;
  const shown = h(document, "dd", {class: "tile-value"}, value);
  const isLong = (shown.textContent?.length ?? 0) > longest;
  return h(
    document,
    "div",
    {
      class: ["tile", isLong && "tile-long", keeps && `tile-keeps-${keeps}`]
        .filter(Boolean)
        .join(" ")
    },
    h(document, "dt", {class: "tile-label"}, label ?? labelOf(value)),
    shown,
    interval && h(document, "dd", {class: "tile-interval", title: "95% interval"}, interval),
    change ? change(document) : delta && deltaLine(document, delta, options.locale),
    note && h(document, "dd", {class: "tile-note"}, note)
  );
}

/** The interval that an estimate made by metric() brings along. */
function intervalOf(value: Child): string | null {
  return attributeOf(value, "data-interval");
}

function labelOf(value: Child): string | null {
  const id = attributeOf(value, "data-metric");
  return id === null ? null : fieldOf(id).label;
}

function attributeOf(value: Child, name: string): string | null {
  const element = typeof value === "object" && value && "getAttribute" in value;
  return element ? (value as Element).getAttribute(name) : null;
}

function deltaLine(document: Document, delta: Delta, locale?: string): HTMLElement {
  const {value, against, few, within, estimated, id, good = "up"} = delta;
  if (few) return h(document, "dd", {class: "tile-delta"}, "too few to tell a change");
  if (value === null || value === undefined)
    return h(document, "dd", {class: "tile-delta"}, `no data in ${against} to compare with`);
  const direction = value > 0 ? "up" : value < 0 ? "down" : "level";
  const tone =
    good === "neither" || direction === "level" ? "plain" : direction === good ? "good" : "bad";
  const where = within ? ` ${within}` : ` on ${against}`;
  const size = formatChange(Math.abs(value), {locale}).replace(/^(<?)\+/, "$1");
  return h(
    document,
    "dd",
    {class: `tile-delta delta-${tone}`},
    direction === "level"
      ? `unchanged${where}`
      : [
          h(document, "span", {class: `arrow arrow-${direction}`, "aria-hidden": "true"}),
          h(
            document,
            "b",
            {"data-figure": id, "data-value": id && value},
            `${direction} ${estimated ? about : ""}${size}`
          ),
          where
        ]
  );
}
