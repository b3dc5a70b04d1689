import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import {StringDecoder} from "node:string_decoder";
import {setImmediate as breathe} from "node:timers/promises";
import {readBytes} from "../read/read-bytes.ts";
import {splitLines} from "../read/split-lines.ts";
import {maxRecordLength} from "../read/tokenise.ts";
import {parseTopicFileName, type TopicFile} from "./topic-files.ts";

/** A file of a topic, and when it was written. */
export interface LandedFile extends TopicFile {
  readonly path: string;
  readonly mtimeMs: number;
}

/** Files of a topic, the newest first. */
export async function listLanded(folder: string, topic: string): Promise<LandedFile[]> {
  const found: LandedFile[] = [];
  for (const name of await readdir(folder)) {
    const file = parseTopicFileName(topic, name);
    if (!file) continue;
    const path = join(folder, name);
    found.push({...file, path, mtimeMs: (await stat(path)).mtimeMs});
  }
  return found.sort((a, b) => b.mtimeMs - a.mtimeMs);
}

/**
 * Reads the messages of a landed file line by line; lines of offsets that no message has are left out.
 *
 * @throws UserError for a file that cannot be read
 */
export async function readLanded(
  path: string,
  onLine: (line: string) => void,
  signal: AbortSignal
): Promise<void> {
  const lines = splitLines("\n", maxRecordLength);
  const decoder = new StringDecoder();
  for await (const chunk of readBytes(path, path, "gzip")) {
    for (const {text} of lines.push(decoder.write(chunk))) onLine(text);
    if (signal.aborted) return;
    await breathe();
  }
  for (const {text} of lines.push(decoder.end())) onLine(text);
}
