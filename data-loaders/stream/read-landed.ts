import {createReadStream} from "node:fs";
import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import {StringDecoder} from "node:string_decoder";
import {setImmediate as breathe} from "node:timers/promises";
import {createGunzip} from "node:zlib";
import {splitLines} from "../read/split-lines.ts";
import {maxRecordLength} from "../read/tokenise.ts";
import {parseTopicFileName, type TopicFile} from "./topic-files.ts";

/** Files of a topic that were written in some time, the newest first. */
export async function listLanded(
  folder: string,
  topic: string,
  {since, until = Infinity}: {since: number; until?: number}
): Promise<(TopicFile & {path: string})[]> {
  const found = [];
  for (const name of await readdir(folder)) {
    const file = parseTopicFileName(topic, name);
    if (!file) continue;
    const path = join(folder, name);
    const {mtimeMs} = await stat(path);
    if (mtimeMs >= since && mtimeMs < until) found.push({...file, path, mtimeMs});
  }
  return found.sort((a, b) => b.mtimeMs - a.mtimeMs);
}

/** Reads the messages of a landed file line by line; lines of offsets that no message has are left out. */
export async function readLanded(
  path: string,
  onLine: (line: string) => void,
  signal: AbortSignal
): Promise<void> {
  const lines = splitLines("\n", maxRecordLength);
  const decoder = new StringDecoder();
  for await (const chunk of createReadStream(path).pipe(createGunzip())) {
    for (const {text} of lines.push(decoder.write(chunk as Buffer))) onLine(text);
    if (signal.aborted) return;
    await breathe();
  }
  for (const {text} of lines.push(decoder.end())) onLine(text);
}
