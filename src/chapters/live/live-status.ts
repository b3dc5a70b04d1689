import type {EndOfLog} from "../../model/end-of-log.js";
import type {LiveReading} from "../../reader/live/live-reading.js";
import type {LiveClock} from "./live-clock.js";
import type {LiveView} from "./live-view.js";

/** How the numbers stand to the present. */
export interface LiveStatus {
  /** What is announced where it changes. */
  readonly kind:
    "log" | "live" | "filling" | "no broker" | "silent" | "stopped" | "lost" | "version" | "paused";
  /** A sentence or two. */
  readonly text: string;
}

/** Milliseconds after which files that are not written any more, or cannot be read, are told of. */
const patience = 10_000;

export interface LiveStatusOptions {
  readonly reading: LiveReading | undefined;
  readonly view: Pick<LiveView, "lastEvent" | "to">;
  readonly isPaused: boolean;
  readonly clock: LiveClock;
  readonly end: Pick<EndOfLog, "to">;
}

/** What is to be said of how new the numbers are. */
export function liveStatus(options: LiveStatusOptions): LiveStatus {
  const {reading, isPaused, clock} = options;
  const files = reading?.files;
  if (!reading || !files) return logStatus(options);
  const {now} = files;
  const made = `${clock.moment(now.made)}, ${clock.zone}`;
  if (isPaused) return {kind: "paused", text: `Paused: the numbers are of ${made}.`};
  const {fault} = reading;
  if (fault?.kind === "version")
    return {kind: "version", text: `${otherVersion} The numbers are of ${made}.`};
  if (fault && reading.at - reading.since >= patience) {
    const since = clock.time(reading.since);
    const why = {
      missing: `The live file has been gone since ${since}.`,
      broken: `The live file has not been readable since ${since}.`,
      unreachable: `The host has not answered since ${since}.`
    }[fault.kind];
    return {kind: "lost", text: `${why} The numbers are the last before, of ${made}.`};
  }
  if (reading.age + (reading.at - reading.seen) > patience)
    return {
      kind: "stopped",
      text: `The stream has been silent since ${made}: no newer numbers have been written.`
    };
  return followed(options, reading, `As of ${made}.`);
}

/** The file is fresh: what its follower says of itself, and whether anything happens. */
function followed(
  {view, clock}: LiveStatusOptions,
  {files}: LiveReading,
  asOf: string
): LiveStatus {
  const {now} = files!;
  const {state} = now;
  if (state.kind === "no broker") {
    const since = Date.parse(state.since ?? "");
    const when = Number.isNaN(since) ? "" : ` since ${clock.moment(since)}`;
    return {
      kind: "no broker",
      text: `${asOf} The broker has not answered${when}; what was sent meanwhile is not counted yet.`
    };
  }
  if (state.kind === "filling")
    return {
      kind: "filling",
      text: `${asOf} The stream is still being read up to the present; until then its last minutes are not known.`
    };
  if (now.rate > 0) {
    const behind = now.made - now.watermark - now.watermarkSeconds * 1000;
    const old =
      now.watermark > 0 && behind > oldFrom
        ? ` The newest events happened at ${clock.moment(now.made - behind)}.`
        : "";
    return {kind: "live", text: `Live. ${asOf}${old}`};
  }
  return {
    kind: "silent",
    text:
      view.lastEvent === undefined
        ? `${asOf} The stream is silent: no event of its last fifteen minutes is known.`
        : `${asOf} The stream has been silent since ${clock.moment(view.lastEvent)}.`
  };
}

/** Milliseconds by which events may be older than their arrival before it is told. */
const oldFrom = 60_000;

const otherVersion =
  "The live numbers are written by another version of Daybook than this page reads.";

function logStatus({reading, clock, end}: LiveStatusOptions): LiveStatus {
  const log = `The end of the log as of the last build: the fifteen minutes to ${clock.moment(end.to)}, ${clock.zone}.`;
  const fault = reading?.fault;
  if (fault?.kind === "version") return {kind: "version", text: `${otherVersion} ${log}`};
  if (reading && fault?.kind === "broken" && reading.at - reading.since >= patience)
    return {kind: "lost", text: `There is a live file, but it cannot be read. ${log}`};
  return {kind: "log", text: `${log} Live numbers take their place while a stream is followed.`};
}
