/**
 * The files of `live/` that a follower of a topic writes and the Live chapter reads. Times are milliseconds since 1970
 * unless they say otherwise; money is in major units, rounded to cents. Each file appears whole.
 */
export const liveVersion = 1;

/** Minutes whose windows are kept. */
export const liveMinutes = 15;

/** At most so many brands and categories have cells of their own; the rest is summed under one name. */
export const liveBrands = 24;
export const liveCategories = 16;
export const liveOther = "(other)";
export const liveNone = "(none)";

/** Names that cells count under, as columns of equal length. A cell is there only where something was counted. */
interface LiveCounts {
  readonly types: readonly string[];
  readonly brands: readonly string[];
  readonly categories: readonly string[];
  /** Indices into the names. */
  readonly type: readonly number[];
  readonly brand: readonly number[];
  readonly category: readonly number[];
  /** Events. */
  readonly count: readonly number[];
  /** Prices of purchases; 0 of other events. */
  readonly revenue: readonly number[];
}

/** Events by windows of event time. */
export interface LiveWindows extends LiveCounts {
  /** Number of the window: floor(epoch seconds / windowSeconds). */
  readonly window: readonly number[];
}

/** Events by the hours of one day. */
export interface LiveHours extends LiveCounts {
  /** Hour of the report's zone, 0 to 23. */
  readonly hour: readonly number[];
}

/** What the follower is at. */
export interface LiveState {
  readonly kind: "following" | "filling" | "no broker";
  /** ISO time since when there is no broker. */
  readonly since?: string;
}

/** `now.json`: rewritten up to four times a second, at least once a second while a topic is followed. */
export interface LiveNow {
  readonly version: typeof liveVersion;
  /** When it was written. */
  readonly made: number;
  readonly topic: string;
  /** IANA zone of the report. */
  readonly timeZone: string;
  readonly windowSeconds: number;
  readonly watermarkSeconds: number;
  /** Messages a second, over the last ten. */
  readonly rate: number;
  /** Event time: windows that end at or before it are closed. */
  readonly watermark: number;
  /** Events that came after their window was closed, since the start. */
  readonly late: number;
  /** Messages that are no valid event, since the start. */
  readonly bad: number;
  /** Events whose time is further ahead of the wall clock than the watermark lags behind; no window counts them. */
  readonly ahead: number;
  /** Messages that are not read yet, of all partitions. */
  readonly lag: number;
  /** Messages since the start. */
  readonly received: number;
  readonly started: number;
  readonly state: LiveState;
  /** Minutes, floor(epoch seconds / 60), whose file is there. */
  readonly minutes: readonly number[];
  /** Changes when the report beside it is made anew. */
  readonly report: string;
  /** The windows that no minute's file has yet. */
  readonly cells: LiveWindows;
}

/** `minute-<minute>.json`: all windows of a closed minute; it never changes. */
export interface LiveMinute {
  readonly version: typeof liveVersion;
  readonly made: number;
  readonly minute: number;
  readonly windowSeconds: number;
  readonly cells: LiveWindows;
}

/** `day.json`: the day so far, by hour; rewritten every five seconds when it changed. */
export interface LiveDay {
  readonly version: typeof liveVersion;
  readonly made: number;
  /** Day of the report's zone of the newest event before the watermark: 2026-11-28. */
  readonly day: string;
  /** Since when the totals have all of the topic: the day's first moment, or later where it is not known whole. */
  readonly from?: number;
  readonly cells: LiveHours;
}
