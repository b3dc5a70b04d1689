import {liveMinutes, liveVersion} from "../../../src/model/live.ts";
import type {LiveMinute, LiveNow, LiveState} from "../../../src/model/live.ts";
import type {Message, PartitionRange} from "../topic.ts";
import {createDayTotals} from "./day-totals.ts";
import {createCellNames} from "./event-cells.ts";
import type {LiveEvent} from "./live-event.ts";
import {createKnownSince} from "./known-since.ts";
import {openLiveFiles} from "./live-files.ts";
import {createRate} from "./rate.ts";
import {createWindows} from "./windows.ts";

/** The windows and totals of a topic that is followed, and the files that show them. */
export interface Live {
  /** Says when a partition began; Infinity where its oldest file says so. */
  begin(partition: number, time: number): void;
  /** Counts a message that was landed before the start, in a file that is the oldest of its partition or is not. */
  addLanded(partition: number, line: string, options: {onlyDay: boolean; isOldest: boolean}): void;
  add(partition: number, messages: readonly Message[], next: number): void;
  /** Says what the partitions hold, and where those go on that nothing was read of yet. */
  ranges(ranges: readonly PartitionRange[], next: ReadonlyMap<number, number>): void;
  /** Says that the day's totals are whole. */
  fillDay(): void;
  /**
   * Writes what has changed, and once a second what has not.
   *
   * @param options.isFilled all is read that there was at the start; before, no window is whole
   */
  write(state: LiveState, options: {report: string; isFilled: boolean}): Promise<void>;
}

export interface LiveOptions {
  readonly topic: string;
  /** The report's folder. */
  readonly out: string;
  /** Zone in which days begin. */
  readonly timeZone: string;
  readonly windowSeconds: number;
  readonly watermarkSeconds: number;
  /** Reads a line as an event; undefined for one that is none. */
  readonly readEvent: (line: string) => LiveEvent | undefined;
  /** What was landed since then is added, for the totals of the day. */
  readonly daySince: number;
  readonly now?: () => number;
}

const nowFile = "now.json";
const dayFile = "day.json";
const minuteFile = (minute: number) => `minute-${minute}.json`;

/** Milliseconds between two writes of a file, at least. */
const pauses = {promote: 1_000, day: 5_000, unchanged: 1_000};

/** Opens the live files of a topic; minutes that a follower of before has closed stay as they are. */
export async function openLive({
  topic,
  out,
  timeZone,
  windowSeconds,
  watermarkSeconds,
  readEvent,
  daySince,
  now = Date.now
}: LiveOptions): Promise<Live> {
  const names = createCellNames();
  const minutes = new Set<number>();
  const isClosed = (minute: number) => minutes.has(minute);
  const windows = createWindows({windowSeconds, watermarkSeconds, names, isClosed});
  const known = createKnownSince(daySince);
  const day = createDayTotals(timeZone, names);
  const rate = createRate();
  const files = openLiveFiles(out, {now});
  const started = now();
  const counts = {received: 0, late: 0, bad: 0, ahead: 0};
  const last = {now: 0, day: 0, promote: 0, text: "", events: 0};
  let events = 0;
  let isDayWhole = false;

  const before = await files.read<LiveNow>(nowFile);
  const isSame =
    before?.version === liveVersion &&
    before.topic === topic &&
    before.windowSeconds === windowSeconds;
  for (const minute of before?.minutes ?? []) {
    if (isSame && (await files.read<LiveMinute>(minuteFile(minute)))) minutes.add(minute);
    else await files.remove(minuteFile(minute));
  }

  // it may be of another day, and says nothing of what was landed since
  await files.remove(dayFile);

  const isAhead = ({time}: LiveEvent) => time > now() + watermarkSeconds * 1_000;
  const count = (partition: number, event: LiveEvent) => {
    const key = names.keyOf(event);
    day.add(event, key);
    events++;
    return windows.add(partition, event, key);
  };
  const forgetMinutes = async () => {
    const first = Math.floor(windows.newest() / 60_000) - liveMinutes;
    for (const minute of minutes) {
      if (minute >= first) continue;
      minutes.delete(minute);
      await files.remove(minuteFile(minute));
    }
  };
  const promote = () => {
    const size = windowSeconds * 1_000;
    const fold = names.promote((Math.floor(windows.newest() / size) + 1) * size);
    if (!fold) return;
    windows.fold(fold);
    day.fold(fold);
  };

  return {
    begin: known.begin,
    addLanded(partition, line, {onlyDay, isOldest}) {
      const event = readEvent(line);
      if (!event || isAhead(event)) return;
      if (isOldest) known.begin(partition, event.time);
      if (!onlyDay) count(partition, event);
      else {
        day.add(event, names.keyOf(event));
        events++;
      }
    },
    add(partition, messages, next) {
      counts.received += messages.length;
      rate.add(messages.length, now());
      for (const {value} of messages) {
        const event = value === null ? undefined : readEvent(value.toString());
        if (!event) counts.bad++;
        else if (isAhead(event)) counts.ahead++;
        else {
          if (!known.has(partition)) known.begin(partition, event.time);
          if (!count(partition, event)) counts.late++;
        }
      }
      windows.progress(partition, {next});
    },
    ranges(ranges, next) {
      for (const {partition, latest} of ranges) {
        windows.begin(partition, next.get(partition) ?? 0);
        windows.progress(partition, {end: latest});
      }
    },
    fillDay() {
      known.settle(now());
      isDayWhole = true;
    },
    async write(state, {report, isFilled}) {
      const time = now();
      if (time - last.promote >= pauses.promote) {
        promote();
        last.promote = time;
      }
      if (isFilled) {
        for (const {minute, cells} of windows.close()) {
          if (minutes.has(minute)) continue;
          const file: LiveMinute = {version: liveVersion, made: time, minute, windowSeconds, cells};
          await files.write(minuteFile(minute), file);
          minutes.add(minute);
        }
        await forgetMinutes();
      }
      const watermark = windows.watermark();
      const isKnown = Number.isFinite(watermark);
      const head = {
        ...{topic, timeZone, windowSeconds, watermarkSeconds},
        ...{rate: rate.at(time), watermark: isKnown ? watermark : 0, lag: windows.lag()},
        ...{...counts, started, state, report, minutes: [...minutes].sort((a, b) => a - b)}
      };
      const text = JSON.stringify(head);
      if (text !== last.text || time - last.now >= pauses.unchanged) {
        last.text = text;
        last.now = time;
        const cells = isFilled ? windows.open() : noCells();
        await files.write(nowFile, {
          version: liveVersion,
          made: time,
          ...head,
          cells
        } satisfies LiveNow);
      }
      if (isDayWhole && isKnown && events !== last.events && time - last.day >= pauses.day) {
        last.day = time;
        last.events = events;
        const file = day.file(watermark, {made: time, knownSince: known.time()});
        if (file) await files.write(dayFile, file);
      }
    }
  };

  function noCells() {
    const {of, ...columns} = names.columns([], Infinity);
    return {...columns, window: of};
  }
}
