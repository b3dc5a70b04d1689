import type {LiveHours, LiveWindows} from "./live.js";

/** `end-of-log.json`: the last minutes of the log as of the last build, for a reader whom no stream reaches. */
export interface EndOfLog {
  /** Length of a window: the shortest with which the cells stay few. */
  readonly windowSeconds: number;
  /** When the last window with an event ends, in milliseconds since 1970; 0 where there is no log. */
  readonly to: number;
  /** Day of the report's zone of the last event. */
  readonly day: string;
  /** The windows of the last minutes, as many as are kept of a stream. */
  readonly cells: LiveWindows;
  /** The hours of that day. */
  readonly hours: LiveHours;
}
