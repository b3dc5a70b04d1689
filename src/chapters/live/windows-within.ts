import type {LiveView} from "./live-view.js";
import type {CellSum} from "./summarise-cells.js";

/** Closed windows that follow one another, and how long they are together. */
export interface WindowSpan {
  readonly windows: readonly CellSum[];
  /** Seconds: those asked for, or the nearest that windows add up to. */
  readonly seconds: number;
  /** Whether all files with such windows are loaded. */
  readonly isWhole: boolean;
  /** Numbers of the first one and of the one after the last. */
  readonly stretch: readonly [number, number];
}

/**
 * The closed windows of so many seconds.
 *
 * @param before how many seconds before the last closed window's end they end
 */
export function windowsWithin(
  {
    windows,
    windowSeconds,
    to,
    loadedFrom = -Infinity
  }: Pick<LiveView, "windows" | "windowSeconds" | "to" | "loadedFrom">,
  seconds: number,
  before = 0
): WindowSpan {
  const inWindows = (length: number) => Math.round(length / windowSeconds);
  const n = Math.max(1, inWindows(seconds));
  const end = to / 1000 / windowSeconds - inWindows(before);
  return {
    windows: windows.filter(({at}) => at >= end - n && at < end),
    seconds: n * windowSeconds,
    isWhole: (end - n) * windowSeconds * 1000 >= loadedFrom,
    stretch: [end - n, end]
  };
}
