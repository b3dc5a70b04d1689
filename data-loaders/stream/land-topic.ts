import {UserError} from "../user-error.ts";
import type {Decode} from "./decode/decode.ts";
import {decodeJson} from "./decode/json.ts";
import {openLander} from "./lander.ts";
import {lockTopic} from "./lock-topic.ts";
import type {Topic} from "./topic.ts";
import {patiently} from "./patiently.ts";
import {startOffsets} from "./start-offsets.ts";

export interface LandOptions {
  readonly topic: string;
  /** Where the files go; its files of the topic say how far it was landed. */
  readonly folder: string;
  /** How its messages are read; default: as JSON objects. */
  readonly decode?: Decode;
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
 * @throws UserError where messages are gone that were not landed, the topic is not the one that was landed, another
 * process lands into the same folder, or messages are of a transaction that is open; what came before those is landed
 */
export async function landTopic(
  reader: Topic,
  {topic, folder, decode = decodeJson([]), most, onProgress = () => {}}: LandOptions
): Promise<number> {
  const lost = new AbortController();
  const release = await lockTopic(folder, topic, {onLost: (error) => lost.abort(error)});
  try {
    const lander = await openLander({topic, folder, ...(most && {most})});
    try {
      const ranges = await reader.ranges();
      const from = startOffsets(ranges, lander.next(), topic);
      lander.begin(from);
      const ends = new Map(ranges.map(({partition, latest}) => [partition, latest]));
      const left = new Set(
        [...from.keys()].filter((partition) => from.get(partition)! < ends.get(partition)!)
      );
      let count = 0;
      if (left.size > 0) {
        const done = new AbortController();
        const signal = AbortSignal.any([done.signal, lost.signal]);
        const next = (partition: number) => lander.next().get(partition) ?? from.get(partition)!;
        const read = () =>
          reader.read(new Map([...from.keys()].map((partition) => [partition, next(partition)])), {
            signal,
            async onMessages(partition, messages, after) {
              if (!left.has(partition)) return;
              const end = ends.get(partition)!;
              const own = messages.filter(({offset}) => offset < end);
              count += (await lander.write(partition, await decode(own), Math.min(after, end)))
                .length;
              onProgress(count);
              if (after < end) return;
              await lander.roll({partition});
              left.delete(partition);
              if (left.size === 0) done.abort();
            },
            // what is left of the offsets are no messages, unless those expired meanwhile
            onIdle: () => done.abort()
          });
        await patiently(read);
        lost.signal.throwIfAborted();
        await lander.roll();
        if (left.size > 0)
          startOffsets(await patiently(() => reader.ranges()), lander.next(), topic);
      }
      await checkTransactions(reader, ends, {topic, count});
      return count;
    } catch (error) {
      // what is here may be gone from the topic by the next time; without the lock, another lands it
      if (error instanceof UserError && !lost.signal.aborted) await lander.roll();
      throw error;
    } finally {
      await lander.discard();
    }
  } finally {
    await release();
  }
}

/** Messages of a transaction are none until it is committed; to end as if all were landed would be false. */
async function checkTransactions(
  reader: Topic,
  ends: ReadonlyMap<number, number>,
  {topic, count}: {topic: string; count: number}
): Promise<void> {
  const held = await patiently(() => reader.open(ends));
  if (held.length === 0) return;
  const from = held.map((partition) => `partition ${partition} from offset ${ends.get(partition)}`);
  throw new UserError(
    `unfinished transaction: in ${topic}, ${from.join(", ")} on, messages wait for a transaction to be committed; ${count.toLocaleString("en")} before them landed. Run it again once the producer has ended it`
  );
}
