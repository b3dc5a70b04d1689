import type {Change} from "../model/change.js";
import {isClear} from "../model/change.js";
import {formatChange} from "../format/format-change.js";
import {about} from "./estimate-note.js";
import {h} from "./h.js";

/** A change, and how figures of its metric are shown. */
export interface ShownChange extends Change {
  /** Which direction is welcome; colours follow it. */
  readonly good: "up" | "down" | "neither";
  readonly format: (value: number) => string;
}

/**
 * The lines of a tile that say how its figure differs from the other side, and how much of that chance may make.
 * Scripts read them unrounded: `data-delta`, `data-low`, `data-high` and `data-base`.
 */
export function changeLine(
  document: Document,
  shown: ShownChange,
  {locale}: {locale?: string} = {}
): HTMLElement {
  const {base, change, interval, without, estimated, good, format} = shown;
  const sure = isClear(shown);
  const direction = change === null || change === 0 ? "level" : change > 0 ? "up" : "down";
  const tone =
    !sure || good === "neither" || direction === "level"
      ? "plain"
      : direction === good
        ? "good"
        : "bad";
  const isTold = direction !== "level" && (sure || without !== undefined) && without !== "few";
  const size = formatChange(Math.abs(change ?? 0), {locale}).replace(/^(<?)\+/, "$1");
  const said = isTold
    ? [
        h(document, "span", {class: `arrow arrow-${direction}`, "aria-hidden": "true"}),
        h(document, "b", {}, `${direction} ${estimated ? about : ""}${size}`)
      ]
    : unsaid(shown);
  const against =
    without === "uncovered"
      ? "the log does not cover both periods"
      : base === null
        ? "nothing to compare with"
        : `against ${estimated ? about : ""}${format(base)}`;
  const doubt = doubts(shown, locale);
  return h(
    document,
    "dd",
    {
      class: `tile-delta tile-compared delta-${tone}`,
      "data-delta": String(change ?? ""),
      "data-low": interval ? String(interval.low) : null,
      "data-high": interval ? String(interval.high) : null,
      "data-base": String(base ?? "")
    },
    h(document, "span", {}, said),
    h(document, "span", {}, doubt ? `${doubt}; ${against}` : against)
  );
}

/** What stands in the place of a change that is not told. */
function unsaid({change, without, value}: Change): string {
  if (change === 0) return "unchanged";
  if (change === null) return value === null ? "no value here" : "no change to tell";
  return without === "few" ? "too few to tell a change" : "no clear change";
}

/** The interval in words, or why there is none. */
function doubts({change, interval, without}: Change, locale?: string): string {
  if (change === null || change === 0 || without === "few") return "";
  if (interval) return describeInterval(interval, locale);
  return without === "days" ? "too few days to tell from chance" : "not told from chance";
}

/** "+4% to +21%"; decimals only where the interval is narrow enough for them. */
export function describeInterval(
  {low, high}: NonNullable<Change["interval"]>,
  locale?: string
): string {
  const digits = high - low < 0.1 ? 1 : 0;
  return `${formatChange(low, {locale, digits})} to ${formatChange(high, {locale, digits})}`;
}
