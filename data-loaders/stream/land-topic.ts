import {mkdir} from "node:fs/promises";
import {lock} from "proper-lockfile";
import {explainFailure} from "../engine/explain-failure.ts";
import {UserError} from "../user-error.ts";
import type {Message, PartitionRange, Topic} from "./open-topic.ts";
import {nextOffsets} from "./topic-files.ts";
import {openTopicFile, type TopicFileWriter} from "./topic-file-writer.ts";

export interface LandOptions {
  readonly topic: string;
  /** Where the files go; its files of the topic say how far it was landed. */
  readonly folder: string;
  /** Lines after which a file is whole. */
  readonly most?: number;
  /** Told of the messages that were landed so far. */
  readonly onProgress?: (messages: number) => void;
}

/**
 * Lands what a topic holds now: each message on a line of a file of its partition, none twice, none left out. A file
 * appears when it is whole, so after a kill the same messages are fetched again.
 *
 * @returns messages landed
 * @throws UserError where messages are gone that were not landed, the topic is not the one that was landed, or
 * another process lands into the same folder
 */
export async function landTopic(
  reader: Topic,
  {topic, folder, most = 100_000, onProgress = () => {}}: LandOptions
): Promise<number> {
  await mkdir(folder, {recursive: true}).catch((error: unknown) => {
    throw explainFailure(error);
  });
  const release = await lock(folder, {
    lockfilePath: `${folder}/.${topic}.lock`,
    // the lock of a process that was killed is free after this long, which is waited for
    stale: 10_000,
    retries: {retries: 6, minTimeout: 2_000, maxTimeout: 2_000}
  }).catch((error: unknown) => {
    if ((error as {code?: string}).code !== "ELOCKED") throw explainFailure(error);
    throw new UserError(`folder in use: another process lands ${topic} into ${folder}`);
  });
  const open = new Map<number, TopicFileWriter>();
  try {
    const ranges = await reader.ranges();
    const landed = await nextOffsets(folder, topic);
    const from = startOf(ranges, landed, topic);
    const ends = new Map(ranges.map(({partition, latest}) => [partition, latest]));
    const left = new Set(
      [...from.keys()].filter((partition) => from.get(partition)! < ends.get(partition)!)
    );
    if (left.size === 0) return 0;
    const next = new Map(from);
    let count = 0;
    const done = new AbortController();
    const close = async (partition: number) => {
      await open.get(partition)?.close();
      open.delete(partition);
    };
    const write = async (partition: number, messages: readonly Message[]) => {
      for (const {offset, value} of messages) {
        const at = next.get(partition)!;
        if (offset < at) continue;
        let file = open.get(partition);
        if (file && file.lines() >= most) {
          await close(partition);
          file = undefined;
        }
        if (!file)
          open.set(partition, (file = openTopicFile(folder, {topic, partition, first: at})));
        file.add(offset, value);
        next.set(partition, offset + 1);
        count++;
      }
      await open.get(partition)?.flush();
    };
    await reader.read(from, {
      signal: done.signal,
      async onMessages(partition, messages, after) {
        if (!left.has(partition)) return;
        const end = ends.get(partition)!;
        await write(
          partition,
          messages.filter(({offset}) => offset < end)
        );
        onProgress(count);
        if (after < end) return;
        await close(partition);
        left.delete(partition);
        if (left.size === 0) done.abort();
      },
      // what is left of the offsets are marks of transactions, which are no messages
      onIdle: () => done.abort()
    });
    for (const partition of left) await close(partition);
    return count;
  } finally {
    for (const file of open.values()) await file.discard();
    await release();
  }
}

/** Where each partition goes on. */
function startOf(
  ranges: readonly PartitionRange[],
  landed: ReadonlyMap<number, number>,
  topic: string
): Map<number, number> {
  for (const [partition, next] of landed) {
    const range = ranges.find((one) => one.partition === partition);
    const what = `partition ${partition} of ${topic}`;
    const remedy =
      "the files are of a topic that was made anew; move them away, or land into another folder";
    if (!range)
      throw new UserError(`missing partition: ${what} is landed but no longer there; ${remedy}`);
    if (range.latest < next)
      throw new UserError(
        `invalid offset: ${what} is landed up to ${next - 1}, but ends at ${range.latest - 1}; ${remedy}`
      );
    if (range.earliest > next)
      throw new UserError(
        `missing messages: ${what} begins at ${range.earliest}, it was landed up to ${next - 1}; ${range.earliest - next} messages expired before they were landed. To go on without them, land into another folder`
      );
  }
  return new Map(
    ranges.map(({partition, earliest}) => [partition, landed.get(partition) ?? earliest])
  );
}
