import {createLiveSource} from "./create-live-source.js";
import type {LiveAnswer} from "./create-live-source.js";
import type {LiveReading} from "./live-reading.js";
import {isWhole} from "./live-reading.js";

/** A stream's files as a page reads them, again and again. */
export interface LiveStream {
  /** The last reading; none before the first, and none while a page is written ahead of time. */
  readonly reading: LiveReading | undefined;
  /** Whether the reader has stopped the numbers. */
  isPaused: boolean;
  /** Calls back after each reading and each change of the pause, as long as an element is on the page. */
  on(element: Element, listener: () => void): void;
}

/** Milliseconds from one reading to the next while somebody looks, */
const pause = 1000;
/** and at most, where nobody does or nothing is there. */
const longest = 30_000;
/** Milliseconds until the minutes before the last one are asked for: a page is painted first. */
const soon = 50;
/** Milliseconds after which a host has not answered. */
const patience = 10_000;

/** A stream that nobody reads, for pages that are written ahead of time. */
export function noStream(): LiveStream {
  return {reading: undefined, isPaused: false, on: () => {}};
}

/**
 * Reads `live/` beside a page once a second: less often while the page is hidden, and ever less often while there is
 * no file that it can read.
 */
export function followLive(document: Document): LiveStream {
  const read = createLiveSource({ask: askIn(document), clock: () => Date.now()});
  const listeners = new Map<Element, {tell: () => void; wasShown: boolean}>();
  let reading: LiveReading | undefined;
  let isPaused = false;
  let faults = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;

  const tell = () => {
    for (const [element, listener] of listeners) {
      if (element.isConnected) listener.wasShown = true;
      else if (listener.wasShown) {
        listeners.delete(element);
        continue;
      }
      listener.tell();
    }
  };
  const round = async () => {
    clearTimeout(timer);
    if (isReading || isPaused) return;
    isReading = true;
    const started = Date.now();
    reading = await read();
    isReading = false;
    faults = reading.fault ? faults + 1 : 0;
    try {
      if (!isPaused) tell();
    } finally {
      // whatever a listener does not bear, the next files may be others
      const files = reading.fault ? undefined : reading.files;
      const wait = document.hidden
        ? longest
        : files && !isWhole(files)
          ? soon
          : Math.min(longest, pause * 2 ** Math.max(0, faults - 1));
      clearTimeout(timer);
      timer = setTimeout(() => void round(), Math.max(0, started + wait - Date.now()));
    }
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void round();
  });
  void round();

  return {
    get reading() {
      return reading;
    },
    get isPaused() {
      return isPaused;
    },
    set isPaused(value) {
      isPaused = value;
      tell();
      if (!isPaused) void round();
    },
    on(element, listener) {
      listeners.set(element, {tell: listener, wasShown: false});
    }
  };
}

/** Asks conditionally: what a host has not changed since is not sent again. */
function askIn(document: Document): (name: string) => Promise<LiveAnswer> {
  return async (name) => {
    const response = await fetch(new URL(`live/${name}`, document.baseURI), {
      cache: "no-cache",
      signal: AbortSignal.timeout(patience)
    });
    const date = Date.parse(response.headers.get("date") ?? "");
    const text = await response.text();
    return {status: response.status, text, ...(!Number.isNaN(date) && {date})};
  };
}
