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
  /** The moment from which on all windows are loaded; undefined where all of them are. */
  readonly loadedFrom: number | undefined;
  /** When the newest window with an event ends, whatever the filters; undefined where there is none. */
  readonly lastEvent: number | undefined;
  /** The windows of the last fifteen whole minutes, and those since, which may still be open. */
  readonly windows: readonly CellSum[];
  /** The files that these windows are in, and what each of them names. */
  readonly parts: readonly LivePart[];
  readonly day: LiveDayView | undefined;
  /** Whether the stream is still being read up to the present, so that nothing is known of its last minutes. */
  readonly isFilling: boolean;
  /** Chosen brands and categories that are too small to be counted by themselves in some of this time. */
  readonly hidden: readonly HiddenName[];
  /** Whether anything of what is chosen is counted by itself; where it is not, nothing is known of it. */
  readonly isKnown: boolean;
}

/** A file of windows: each names its own largest brands and categories, and sums the rest. */
export interface LivePart {
  /** Numbers of its first and its last window. */
  readonly first: number;
  readonly last: number;
  readonly named: CellSummary["named"];
}

/** A day by its hours. */
export interface LiveDayView {
  /** ISO date in the report's zone. */
  readonly day: string;
  /** The first moment from which on its hours have all events; undefined of the log, which has its last day from midnight. */
  readonly from: number | undefined;
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
  const kind = files?.now.state.kind;
  const isFilling = kind === "filling" || (kind === "no broker" && files!.now.watermark === 0);
  const cells = files
    ? [files.now.cells, ...files.minutes.map((minute) => minute.cells)]
    : [end.cells];
  // a follower that was started again reads the end of its last minutes anew: their files have it all
  const written = new Set(files?.now.minutes);
  const loaded = new Set(files?.minutes.map(({minute}) => minute));
  const loadedFrom = Math.max(...[...written].filter((minute) => !loaded.has(minute))) + 1;
  const isOwn = (at: number, part: number) =>
    !files || part > 0 || !written.has(Math.floor((at * length) / 60_000));
  // whole minutes, as the last ones that are over are compared with those before
  const since = (Math.floor(to / 60_000) - liveMinutes) * 60_000;
  const isRecent = (at: number) => at * length >= since;
  const recent = cells.map((own) => summariseCells(own, filters));
  const known = knownOf(recent, filters);
  // totals are whole since the follower began, where it does not say since when they are
  const day = files
    ? files.day && {from: files.now.started, ...files.day}
    : {day: end.day, cells: end.hours, from: undefined};
  return {
    isStream: files !== undefined,
    windowSeconds,
    to,
    loadedFrom: Number.isFinite(loadedFrom) ? loadedFrom * 60_000 : undefined,
    lastEvent: lastWindowEnd(cells, length),
    windows: recent.flatMap(({sums}, i) => sums.filter(({at}) => isRecent(at) && isOwn(at, i))),
    parts: recent.flatMap(({named}, i) => {
      const [first, last] = ends(cells[i]!.window.filter((at) => isOwn(at, i)));
      return first > last ? [] : [{first, last, named}];
    }),
    day: day && dayView(day, filters, !isFilling),
    isFilling,
    ...known,
    isKnown: known.isKnown && !isFilling
  };
}

function dayView(
  {day, from, cells}: Pick<LiveDayView, "day" | "from"> & {cells: LiveHours},
  filters: LiveFilters,
  isRead: boolean
): LiveDayView {
  const summary = summariseCells(cells, filters);
  const {hidden, isKnown} = knownOf([summary], filters);
  return {day, from, hours: summary.sums, hidden, isKnown: isKnown && isRead};
}

function lastWindowEnd(cells: readonly LiveWindows[], length: number): number | undefined {
  const last = Math.max(...cells.map(({window}) => ends(window)[1]));
  return last < 0 ? undefined : (last + 1) * length;
}

/** The least and the largest; the wrong way round where there is none. */
function ends(values: readonly number[]): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < first) first = value;
    if (value > last) last = value;
  }
  return [first, last];
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
