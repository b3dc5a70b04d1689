import type {LiveDay, LiveMinute, LiveNow} from "../../model/live.js";
import {BrokenFile, checkLive, OtherVersion} from "./check-live.js";
import type {LiveFault, LiveFiles, LiveReading} from "./live-reading.js";

/** A file as the host sent it: its text, and the host's time in milliseconds where it tells one. */
export interface LiveAnswer {
  readonly status: number;
  readonly text: string;
  readonly date?: number;
}

export interface LiveSourceOptions {
  /** Asks for a file of `live/` by its name; rejects where the host does not answer. */
  readonly ask: (name: string) => Promise<LiveAnswer>;
  /** The reader's clock, in milliseconds since 1970. */
  readonly clock: () => number;
}

/** The day's file is read again when it was made so long before the file of now, in milliseconds, */
const dayAge = 5000;
/** and not sooner than so long after the last time. */
const dayPause = 2000;

/** Makes what reads a stream's files; each call asks for what is new since the last one. */
export function createLiveSource({ask, clock}: LiveSourceOptions): () => Promise<LiveReading> {
  const minutes = new Map<number, LiveMinute>();
  let files: LiveFiles | undefined;
  let day: LiveDay | undefined;
  let dayAsked = 0;
  let last: LiveReading | undefined;
  let firstReport: string | undefined;

  const readMinutes = async ({minutes: wanted, windowSeconds}: LiveNow) => {
    for (const minute of minutes.keys()) if (!wanted.includes(minute)) minutes.delete(minute);
    await Promise.all(
      wanted
        .filter((minute) => !minutes.has(minute))
        .map(async (minute) => {
          const answer = await ask(`minute-${minute}.json`);
          if (answer.status === 404) throw new BrokenFile(`missing minute: ${minute}`);
          const file = checkLive("minute", okay(answer).text);
          if (file.windowSeconds !== windowSeconds)
            throw new BrokenFile(`invalid windowSeconds: ${file.windowSeconds} of ${minute}`);
          minutes.set(minute, file);
        })
    );
    return wanted.map((minute) => minutes.get(minute)!);
  };
  const readDay = async (made: number) => {
    if (day && (made - day.made < dayAge || made - dayAsked < dayPause)) return day;
    dayAsked = made;
    const answer = await ask("day.json");
    // the first is written a little later than the file of now
    return (day = answer.status === 404 ? undefined : checkLive("day", okay(answer).text));
  };
  const read = async (): Promise<{files: LiveFiles; date?: number}> => {
    const {text, date} = okay(await ask("now.json"));
    const now = checkLive("now", text);
    if (now.made === files?.now.made) return {files, date};
    // a follower that was started again has counted its windows anew
    if (files && now.started !== files.now.started) {
      minutes.clear();
      day = undefined;
    }
    const [own, today] = await Promise.all([readMinutes(now), readDay(now.made)]);
    return {files: {now, minutes: own, day: today}, date};
  };

  return async () => {
    try {
      const {files: next, date} = await read();
      const at = clock();
      const isSame = next === files;
      firstReport ??= next.now.report;
      files = next;
      return (last = {
        files,
        since: at,
        seen: isSame && last ? last.seen : at,
        age: isSame && last ? last.age : Math.max(0, (date ?? at) - next.now.made),
        at,
        isNewReport: next.now.report !== firstReport
      });
    } catch (error) {
      const at = clock();
      const fault = faultOf(error);
      return (last = {
        files,
        fault,
        since: last?.fault ? last.since : at,
        seen: last?.seen ?? at,
        age: last?.age ?? 0,
        at,
        isNewReport: last?.isNewReport ?? false
      });
    }
  };
}

/** A host that answered, but not with the file. */
class NotThere extends Error {}

function okay(answer: LiveAnswer): LiveAnswer {
  if (answer.status === 200) return answer;
  throw answer.status === 404 || answer.status === 410
    ? new NotThere()
    : new Error(`status ${answer.status}`);
}

function faultOf(error: unknown): LiveFault {
  if (error instanceof OtherVersion) return {kind: "version", version: error.version};
  if (error instanceof NotThere) return {kind: "missing"};
  return {kind: error instanceof BrokenFile ? "broken" : "unreachable"};
}
