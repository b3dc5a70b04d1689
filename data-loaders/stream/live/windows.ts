import {liveMinutes, type LiveWindows} from "../../../src/model/live.ts";
import {addTo, type CellNames, type Cells} from "./event-cells.ts";
import type {LiveEvent} from "./live-event.ts";

/** Tumbling windows of event time, each of some seconds, until the watermark closes them. */
export interface Windows {
  /** Adds an event; false where its window is closed, by this follower or the one before it. */
  add(partition: number, event: LiveEvent, key: number): boolean;
  /** Says where a partition goes on that nothing was read of yet. */
  begin(partition: number, next: number): void;
  /** Says how far a partition is read, and where it ended when somebody last looked. */
  progress(partition: number, at: {next?: number; end?: number}): void;
  /** Windows that end at or before it are closed: milliseconds since 1970, or -Infinity while partitions are behind. */
  watermark(): number;
  /** The newest event there was. */
  newest(): number;
  /** Messages that are not read yet. */
  lag(): number;
  /** Moves the watermark on, and takes out the minutes that it closes. */
  close(): {minute: number; cells: LiveWindows}[];
  /** All windows that are not taken out. */
  open(): LiveWindows;
  fold(fold: (cells: Cells) => void): void;
}

interface Partition {
  /** The newest event of it. */
  newest: number;
  /** Undefined until it is known. */
  next?: number;
  end: number;
}

const leftOf = ({next = 0, end}: Partition) => Math.max(0, end - next);

export interface WindowOptions {
  readonly windowSeconds: number;
  readonly watermarkSeconds: number;
  readonly names: CellNames;
  /** Whether a minute was closed by a follower before this one. */
  readonly isClosed?: (minute: number) => boolean;
}

/**
 * The watermark is some seconds behind the newest event; a partition that is behind in reading holds it up, as after
 * a broker that was away, or a start.
 */
export function createWindows({
  windowSeconds,
  watermarkSeconds,
  names,
  isClosed = () => false
}: WindowOptions): Windows {
  const size = windowSeconds * 1_000;
  const windows = new Map<number, Cells>();
  const partitions = new Map<number, Partition>();
  let watermark = -Infinity;
  let newest = -Infinity;
  const minuteOf = (window: number) => Math.floor((window * size) / 60_000);
  const partitionOf = (partition: number) => {
    let own = partitions.get(partition);
    if (!own) partitions.set(partition, (own = {newest: -Infinity, end: 0}));
    return own;
  };
  const columns = (found: readonly (readonly [number, Cells])[], since: number): LiveWindows => {
    const {of, ...rest} = names.columns(found, since);
    return {...rest, window: of};
  };
  const sorted = () => [...windows].sort(([a], [b]) => a - b);
  const dropOld = () => {
    const first = Math.floor(newest / 60_000) - liveMinutes + 1;
    for (const window of windows.keys()) if (minuteOf(window) < first) windows.delete(window);
  };
  return {
    add(partition, {time, paid}, key) {
      const window = Math.floor(time / size);
      const own = partitionOf(partition);
      own.newest = Math.max(own.newest, time);
      if (time > newest) {
        const isLater = Math.floor(time / 60_000) > Math.floor(newest / 60_000);
        newest = time;
        if (isLater) dropOld();
      }
      if ((window + 1) * size <= watermark || isClosed(minuteOf(window))) return false;
      if (minuteOf(window) < Math.floor(newest / 60_000) - liveMinutes + 1) return true;
      let cells = windows.get(window);
      if (!cells) windows.set(window, (cells = new Map()));
      addTo(cells, key, {count: 1, paid});
      return true;
    },
    begin(partition, next) {
      partitionOf(partition).next ??= next;
    },
    progress(partition, at) {
      Object.assign(partitionOf(partition), at);
    },
    watermark: () => watermark,
    newest: () => newest,
    lag: () => [...partitions.values()].reduce((sum, partition) => sum + leftOf(partition), 0),
    close() {
      const behind = [...partitions.values()].filter((one) => leftOf(one) > 0);
      const slowest = Math.min(newest, ...behind.map((one) => one.newest));
      watermark = Math.max(watermark, slowest - watermarkSeconds * 1_000);
      const closed = sorted().filter(([window]) => (minuteOf(window) + 1) * 60_000 <= watermark);
      const minutes = [...new Set(closed.map(([window]) => minuteOf(window)))];
      for (const [window] of closed) windows.delete(window);
      return minutes.map((minute) => ({
        minute,
        cells: columns(
          closed.filter(([window]) => minuteOf(window) === minute),
          minute * 60_000
        )
      }));
    },
    open() {
      const found = sorted();
      return columns(found, found.length > 0 ? found[0]![0] * size : Infinity);
    },
    fold(fold) {
      for (const cells of windows.values()) fold(cells);
    }
  };
}
