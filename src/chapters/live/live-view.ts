import type {EndOfLog} from "../../model/end-of-log.js";
import {liveMinutes} from "../../model/live.js";
import type {LiveHours, LiveWindows} from "../../model/live.js";
import type {LiveReading} from "../../reader/live/live-reading.js";
import type {LiveFilters} from "./live-filters.js";
import type {CellSum, CellSummary} from "./summarise-cells.js";
import {summariseCells} from "./summarise-cells.js";

/** Everything that the chapter shows, under filters; times in milliseconds since 1970. */
export interface LiveView {
  /** Whether it is of a stream, or of the log as of the last build. */
  readonly isStream: boolean;
  readonly windowSeconds: number;
  /** When the last closed window ends. */
  readonly to: number;
  /** When the newest window with an event ends, whatever the filters; undefined where there is none. */
  readonly lastEvent: number | undefined;
  /** The windows of the last minutes, those that are still open included. */
  readonly windows: readonly CellSum[];
  readonly day: LiveDayView | undefined;
  /** Whether the stream is still being read up to the present, so that nothing is known of its last minutes. */
  readonly isFilling: boolean;
  /** Chosen brands and categories that are too small to be counted by themselves in some of this time. */
  readonly hidden: readonly HiddenName[];
  /** Whether anything of what is chosen is counted by itself; where it is not, nothing is known of it. */
  readonly isKnown: boolean;
}

/** A day by its hours. */
export interface LiveDayView {
  /** ISO date in the report's zone. */
  readonly day: string;
  readonly hours: readonly CellSum[];
  readonly isKnown: boolean;
  readonly hidden: readonly HiddenName[];
}

/** A chosen brand or category that is among the rest in some file. */
export interface HiddenName {
  readonly id: "brand" | "category";
  readonly name: string;
}

/** What the files of a stream hold, or where there are none the end of the log. */
export function liveView(
  reading: Pick<LiveReading, "files"> | undefined,
  end: EndOfLog,
  filters: LiveFilters
): LiveView {
  const files = reading?.files;
  const windowSeconds = files?.now.windowSeconds ?? end.windowSeconds;
  const length = windowSeconds * 1000;
  // a follower that has read nothing yet knows no time of an event
  const reached = files && (files.now.watermark || files.now.made);
  const to = reached === undefined ? end.to : Math.floor(reached / length) * length;
  const isFilling = files?.now.state.kind === "filling";
  const cells = files
    ? [...files.minutes.map((minute) => minute.cells), files.now.cells]
    : [end.cells];
  const isRecent = ({at}: {at: number}) => at * length >= to - liveMinutes * 60_000;
  const recent = cells.map((own) => summariseCells(own, filters));
  const known = knownOf(recent, filters);
  const day = files ? files.day : {day: end.day, cells: end.hours};
  return {
    isStream: files !== undefined,
    windowSeconds,
    to,
    lastEvent: lastWindowEnd(cells, length),
    windows: recent.flatMap(({sums}) => sums.filter(isRecent)),
    day: day && dayView(day.day, day.cells, filters),
    isFilling,
    ...known,
    isKnown: known.isKnown && !isFilling
  };
}

function dayView(day: string, cells: LiveHours, filters: LiveFilters): LiveDayView {
  const summary = summariseCells(cells, filters);
  return {day, hours: summary.sums, ...knownOf([summary], filters)};
}

function lastWindowEnd(cells: readonly LiveWindows[], length: number): number | undefined {
  const last = cells.reduce((end, {window}) => window.reduce((a, b) => Math.max(a, b), end), -1);
  return last < 0 ? undefined : (last + 1) * length;
}

/** Which of the chosen values may be among the rest somewhere, and whether any is named at all. */
function knownOf(parts: readonly CellSummary[], {sets}: LiveFilters) {
  const of = (id: "brand" | "category") => {
    const chosen = sets[id];
    if (!chosen) return {hidden: [], isKnown: true};
    const names = [...new Set(parts.flatMap((part) => part.hidden[id]))].sort();
    const hidden = names.map((name): HiddenName => ({id, name}));
    const isNamed = [...chosen].some((name) => parts.some(({named}) => named[id].has(name)));
    return {hidden, isKnown: isNamed || hidden.length === 0};
  };
  const [brand, category] = [of("brand"), of("category")];
  return {
    hidden: [...category.hidden, ...brand.hidden],
    isKnown: brand.isKnown && category.isKnown
  };
}
