import type {Message} from "./topic.ts";
import {nextOffsets} from "./topic-files.ts";
import {openTopicFile, type TopicFileWriter} from "./topic-file-writer.ts";

/** Messages on their way to files of a folder. */
export interface Lander {
  /** The offset of the next message of each partition: what is below it is landed, on its way, or no message. */
  next(): ReadonlyMap<number, number>;
  /** Says where partitions go on that nothing was landed of. */
  begin(from: ReadonlyMap<number, number>): void;
  /**
   * Adds messages of a partition, in their order; those that are landed already are left out.
   *
   * @param after the offset that is read next: marks of transactions may lie before it
   * @returns the messages that were added
   */
  write(
    partition: number,
    messages: readonly Message[],
    after: number
  ): Promise<readonly Message[]>;
  /** Files of a partition, or of all, appear now; or those alone that were begun before a time. */
  roll(which?: {partition?: number; before?: number}): Promise<void>;
  /** Leaves nothing behind of files that are not whole. */
  discard(): Promise<void>;
}

export interface LanderOptions {
  readonly topic: string;
  /** Its files of the topic say how far it was landed. */
  readonly folder: string;
  /** Lines after which a file is whole. */
  readonly most?: number;
  readonly now?: () => number;
}

/**
 * Opens a folder to land messages into. One piece of work is done after the other, whoever asks for it.
 *
 * @throws UserError where files are missing or hold the same offsets
 */
export async function openLander({
  topic,
  folder,
  most = 100_000,
  now = Date.now
}: LanderOptions): Promise<Lander> {
  const next = await nextOffsets(folder, topic);
  /** Where the next file of each partition begins: files leave no offset out. */
  const ends = new Map(next);
  const open = new Map<number, {file: TopicFileWriter; since: number}>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
  const close = async (partition: number) => {
    const own = open.get(partition);
    if (!own) return;
    // marks are not fetched again, and may be gone by then: they count as landed
    const end = next.get(partition)!;
    own.file.skipTo(end);
    await own.file.close();
    ends.set(partition, end);
    open.delete(partition);
  };
  return {
    next: () => next,
    begin: (from) => {
      for (const [partition, offset] of from)
        if (!next.has(partition)) {
          next.set(partition, offset);
          ends.set(partition, offset);
        }
    },
    write: (partition, messages, after) =>
      inTurn(async () => {
        const added: Message[] = [];
        for (const message of messages) {
          if (message.offset < next.get(partition)!) continue;
          if ((open.get(partition)?.file.lines() ?? 0) >= most) await close(partition);
          let own = open.get(partition);
          if (!own) {
            const first = ends.get(partition)!;
            own = {file: openTopicFile(folder, {topic, partition, first}), since: now()};
            open.set(partition, own);
          }
          own.file.add(message.offset, message.value);
          next.set(partition, message.offset + 1);
          added.push(message);
        }
        next.set(partition, Math.max(next.get(partition)!, after));
        await open.get(partition)?.file.flush();
        return added;
      }),
    roll: ({partition, before = Infinity} = {}) =>
      inTurn(async () => {
        for (const [one, {since}] of [...open])
          if ((partition === undefined || partition === one) && since < before) await close(one);
      }),
    discard: () =>
      inTurn(async () => {
        for (const {file} of open.values()) await file.discard();
        open.clear();
      })
  };
}
