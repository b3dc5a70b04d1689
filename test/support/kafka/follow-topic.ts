import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect} from "vitest";
import {readConfig, type ReportConfigInput} from "../../../data-loaders/config.ts";
import {decodeJson} from "../../../data-loaders/stream/decode/json.ts";
import {follow} from "../../../data-loaders/stream/follow.ts";
import type {LiveDay, LiveMinute, LiveNow, LiveWindows} from "../../../src/model/live.ts";
import type {Topics} from "./open-topics.ts";

/** A topic that is followed in this process. */
export interface Following {
  /** All that was said aloud. */
  readonly said: string[];
  now(): Promise<LiveNow>;
  day(): Promise<LiveDay>;
  /** Waits until a file says what is wanted. */
  until(isAsWanted: (now: LiveNow) => boolean): Promise<LiveNow>;
  /** All windows, of closed minutes and of now. */
  windows(): Promise<LiveWindows[]>;
  /** How it ended, of itself. */
  readonly ended: Promise<number>;
  /** Ends it; the messages that it landed. */
  stop(): Promise<number>;
}

/** Follows a topic into its folder; the live files are in `live` beside. */
export function startFollowing(
  topics: Topics,
  topic: string,
  config: ReportConfigInput = {}
): Following {
  const folder = topics.folderOf(topic);
  const out = `${folder}-report`;
  const end = new AbortController();
  const said: string[] = [];
  const ended = follow({
    source: {address: {brokers: [topics.kafka.address], topic}, decode: decodeJson([])},
    folder,
    out,
    config: readConfig(config),
    signal: end.signal,
    say: (text) => void said.push(text)
  });
  ended.catch(() => undefined);
  const file = (name: string) => join(out, "live", name);
  const read = async <T>(name: string) => JSON.parse(await readFile(file(name), "utf8")) as T;
  const now = () => read<LiveNow>("now.json");
  const started = Date.now();
  return {
    said,
    ended,
    now,
    day: () => read<LiveDay>("day.json"),
    async until(isAsWanted) {
      let found: LiveNow | undefined;
      const look = async () => {
        found = existsSync(file("now.json")) ? await now() : undefined;
        return found !== undefined && found.made >= started && isAsWanted(found);
      };
      await Promise.race([
        expect.poll(look, {timeout: 60_000, interval: 20}).toBe(true),
        ended.then(() => {
          throw new Error("it ended before");
        })
      ]);
      return found!;
    },
    async windows() {
      const {minutes, cells} = await now();
      const closed = minutes.map((minute) => read<LiveMinute>(`minute-${minute}.json`));
      return [...(await Promise.all(closed)).map((one) => one.cells), cells];
    },
    stop() {
      end.abort();
      return ended;
    }
  };
}
