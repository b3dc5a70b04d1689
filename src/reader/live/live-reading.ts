import type {LiveDay, LiveMinute, LiveNow} from "../../model/live.js";

/** The files of a stream that belong together, read in one go. */
export interface LiveFiles {
  readonly now: LiveNow;
  /** Those that are loaded: the last one at first, all from the second reading on. */
  readonly minutes: readonly LiveMinute[];
  /** Absent until the first has been written. */
  readonly day?: LiveDay;
}

/** Whether all files of minutes are loaded. */
export function isWhole({now, minutes}: Pick<LiveFiles, "now" | "minutes">): boolean {
  return minutes.length === now.minutes.length;
}

/** Why the last attempt gave no newer files. */
export interface LiveFault {
  /** No file; one of another version; one that is no whole file; or the host does not answer. */
  readonly kind: "missing" | "version" | "broken" | "unreachable";
  /** The version found, as it is written. */
  readonly version?: string;
}

/** What a page knows of a stream after an attempt to read it. Times are the reader's own, in milliseconds. */
export interface LiveReading {
  /** The last good files. */
  readonly files?: LiveFiles;
  /** What was wrong with the last attempt. */
  readonly fault?: LiveFault;
  /** When a good file, or the first fault after one, was seen. */
  readonly since: number;
  /** When these files were first seen; they are as old as `age` says then. */
  readonly seen: number;
  /** How old the files were when they were first seen, by the clock of the host that sent them. */
  readonly age: number;
  /** The time of the attempt. */
  readonly at: number;
  /** Whether the report beside the files has been made anew since the page was opened. */
  readonly isNewReport: boolean;
}
