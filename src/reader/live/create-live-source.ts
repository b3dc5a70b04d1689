import type {LiveDay, LiveMinute, LiveNow} from "../../model/live.js";
import {BrokenFile, checkLive, OtherVersion} from "./check-live.js";
import type {LiveFault, LiveFiles, LiveReading} from "./live-reading.js";
import {isWhole} from "./live-reading.js";

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
/** not sooner than so long after the last time, and where there is none, ever less often up to so long. */
const dayPause = 2000;
const longestDayPause = 60_000;

/** Files of minutes that the first reading waits for: the last minute needs one beside what is open. */
const firstMinutes = 1;

/** Makes what reads a stream's files; each call asks for what is new since the last one, the first for the last minute only. */
export function createLiveSource({ask, clock}: LiveSourceOptions): () => Promise<LiveReading> {
  const minutes = new Map<number, LiveMinute>();
  let files: LiveFiles | undefined;
  let day: LiveDay | undefined;
  let dayAsked = 0;
  let dayWait = dayPause;
  let last: LiveReading | undefined;
  let firstReport: string | undefined;

  const readMinutes = async ({minutes: wanted, windowSeconds}: LiveNow, most: number) => {
    for (const minute of minutes.keys()) if (!wanted.includes(minute)) minutes.delete(minute);
    await Promise.all(
      wanted
        .filter((minute) => !minutes.has(minute))
        .sort((a, b) => b - a)
        .slice(0, most)
        .map(async (minute) => {
          const answer = await ask(`minute-${minute}.json`);
          if (isMissing(answer)) throw new BrokenFile(`missing minute: ${minute}`);
          const file = checkLive("minute", okay(answer).text);
          if (file.windowSeconds !== windowSeconds)
            throw new BrokenFile(`invalid windowSeconds: ${file.windowSeconds} of ${minute}`);
          minutes.set(minute, file);
        })
    );
    return wanted.flatMap((minute) => minutes.get(minute) ?? []);
  };
  const readDay = async ({made, started}: LiveNow) => {
    if (made - dayAsked < dayWait || (day && made - day.made < dayAge)) return day;
    dayAsked = made;
    const answer = await ask("day.json");
    // the first is written a little later than the file of now; until then there may be that of a follower before
    const found = isMissing(answer) ? undefined : checkLive("day", okay(answer).text);
    day = found && found.made >= started ? found : undefined;
    dayWait = day ? dayPause : Math.min(longestDayPause, 2 * dayWait);
    return day;
  };
  const read = async (): Promise<{files: LiveFiles; date?: number}> => {
    const {text, date} = okay(await ask("now.json"));
    const now = checkLive("now", text);
    if (files && now.made === files.now.made && isWhole(files)) return {files, date};
    // a follower that was started again has counted its windows anew
    if (files && now.started !== files.now.started) {
      minutes.clear();
      day = undefined;
      [dayAsked, dayWait] = [0, dayPause];
    }
    const [own, today] = await Promise.all([
      readMinutes(now, files ? Infinity : firstMinutes),
      readDay(now)
    ]);
    return {files: {now, minutes: own, day: today}, date};
  };

  return async () => {
    try {
      const {files: next, date} = await read();
      const at = clock();
      const isSame = next.now.made === files?.now.made;
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
  if (isMissing(answer)) throw new NotThere();
  if (answer.status === 200) return answer;
  throw new Error(`status ${answer.status}`);
}

/** Whether there is no such file; some hosts send a page in the place of each. */
function isMissing({status, text}: LiveAnswer): boolean {
  return status === 404 || status === 410 || (status === 200 && text.trimStart().startsWith("<"));
}

function faultOf(error: unknown): LiveFault {
  if (error instanceof OtherVersion) return {kind: "version", version: error.version};
  if (error instanceof NotThere) return {kind: "missing"};
  return {kind: error instanceof BrokenFile ? "broken" : "unreachable"};
}
