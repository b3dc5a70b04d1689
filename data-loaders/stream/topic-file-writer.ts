import {once} from "node:events";
import {createWriteStream} from "node:fs";
import {open, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {finished} from "node:stream/promises";
import {constants, createGzip} from "node:zlib";
import {explainFailure} from "../engine/explain-failure.ts";
import {topicFileName} from "./topic-files.ts";

/** Messages of one partition on their way to a file. */
export interface TopicFileWriter {
  /** Lines so far. */
  lines(): number;
  /** Adds a message; of offsets that no message has, the line stays empty. */
  add(offset: number, value: Buffer | null): void;
  /** The file reaches up to an offset, exclusive: those that no message has are empty lines. */
  skipTo(offset: number): void;
  /** Waits until what was added is on its way to the disk. */
  flush(): Promise<void>;
  /** The file appears under its name, whole, once all of it is on the disk. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/**
 * Opens a file for messages of a partition from an offset on.
 *
 * @param folder the data folder; until the file is whole it has a name in it that begins with a point
 */
export function openTopicFile(
  folder: string,
  {topic, partition, first}: {topic: string; partition: number; first: number}
): TopicFileWriter {
  const fresh = join(folder, `.${topic}-p${partition}-${first}.part`);
  const gzip = createGzip({level: constants.Z_BEST_SPEED});
  const file = createWriteStream(fresh);
  let failure: unknown;
  for (const stream of [gzip, file])
    stream.on("error", (error: unknown) => (failure = explainFailure(error)));
  gzip.pipe(file);
  let next = first;
  let waiting: Buffer[] = [];
  const skipTo = (offset: number) => {
    if (offset <= next) return;
    waiting.push(Buffer.alloc(offset - next, lineEnd));
    next = offset;
  };
  const flush = async () => {
    if (failure !== undefined) throw failure;
    const lines = Buffer.concat(waiting);
    waiting = [];
    if (lines.length > 0 && !gzip.write(lines)) await once(gzip, "drain");
  };
  return {
    lines: () => next - first,
    skipTo,
    add(offset, value) {
      skipTo(offset);
      waiting.push(lineOf(value), lineEnd);
      next = offset + 1;
    },
    flush,
    async close() {
      await flush();
      gzip.end();
      await finished(file);
      if (failure !== undefined) throw failure;
      await sync(fresh);
      await rename(fresh, join(folder, topicFileName(topic, {partition, first, last: next - 1})));
      await sync(folder);
    },
    async discard() {
      gzip.destroy();
      file.destroy();
      await rm(fresh, {force: true});
    }
  };
}

const lineEnd = Buffer.from("\n");

/** A message without a value, or with an empty one, is a row like any other, and no blank line. */
function lineOf(value: Buffer | null): Buffer {
  if (value === null) return Buffer.from("null");
  if (value.length === 0) return Buffer.from('""');
  const isOneLine = !value.includes(10) && !value.includes(13);
  // in JSON, line breaks are but spaces
  const line = isOneLine
    ? value
    : Buffer.from(value.map((byte) => (byte === 10 || byte === 13 ? 32 : byte)));
  return isBlank(line) ? Buffer.from('""') : line;
}

function isBlank(line: Buffer): boolean {
  return line[0]! <= 32 && line.toString().trim() === "";
}

async function sync(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
