import {liveMinutes} from "../../model/live.js";
import type {LiveScene} from "./live-section.js";
import {liveTypes} from "./live-types.js";

/** What one type counts in one window; times as a clock on the wall shows them, in seconds. */
export interface LiveWindowRow {
  readonly start: number;
  readonly series: string;
  readonly n: number;
}

/** The rows of the chart, and the stretch that it covers. */
export interface LiveWindowRows {
  readonly rows: readonly LiveWindowRow[];
  /** Seconds of a window: as chosen, or the next length that the stream's own windows add up to. */
  readonly grain: number;
  readonly from: number;
  readonly to: number;
  /** From here on windows are still open. */
  readonly open: number;
}

/** Windows that the chart shows at most. */
const most = 90;

/** Counts in windows of a chosen length, those that are still open included. */
export function liveWindowRows(scene: LiveScene, chosen: number): LiveWindowRows {
  const {view, clock} = scene;
  const {windowSeconds: own, windows} = view;
  const grain = Math.ceil(chosen / own) * own;
  const closed = view.to / 1000;
  const newest = Math.max(closed, (view.lastEvent ?? 0) / 1000);
  const end = Math.ceil(newest / grain) * grain;
  const from = end - Math.floor(Math.min(liveMinutes * 60, grain * most) / grain) * grain;
  // the zone's clock is not turned within the chart, so that its windows follow one another
  const shift = clock.wall(closed * 1000) - closed;
  const types = liveTypes(scene);
  const counts = new Map<string, LiveWindowRow>();
  for (const sum of windows) {
    const second = sum.at * own;
    const start = second - ((((second - from) % grain) + grain) % grain);
    if (start < from) continue;
    for (const {type, label} of types) {
      const n = sum.types.get(type)?.count ?? 0;
      if (n === 0) continue;
      const key = `${start} ${type}`;
      const before = counts.get(key)?.n ?? 0;
      counts.set(key, {start: start + shift, series: label, n: before + n});
    }
  }
  const rows = [...counts.values()].sort((a, b) => a.start - b.start);
  // the log of a build is not added to
  const open = view.isStream ? closed - (closed % grain) + shift : end + shift;
  return {rows, grain, from: from + shift, to: end + shift, open};
}
