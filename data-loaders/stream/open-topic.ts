import {randomUUID} from "node:crypto";
import kafkajs from "kafkajs";
import {UserError} from "../user-error.ts";
import {registerCodecs} from "./kafka-codecs.ts";
import type {TopicAddress} from "./topic-address.ts";
import {watchIdle} from "./watch-idle.ts";

/** A message, as it lies in the topic. */
export interface Message {
  readonly offset: number;
  readonly value: Buffer | null;
}

/** What a partition holds. */
export interface PartitionRange {
  readonly partition: number;
  /** Offset of the oldest message that is still there, and of the next one that will be written. */
  readonly earliest: number;
  readonly latest: number;
}

/** A topic to read: all that Daybook needs of a client of Kafka. */
export interface Topic {
  /** The partitions as they are now, by number. */
  ranges(): Promise<PartitionRange[]>;
  /**
   * Reads partitions from given offsets on, until it is told to stop.
   *
   * @param from the offset of the first message wanted of each partition
   */
  read(from: ReadonlyMap<number, number>, options: ReadOptions): Promise<void>;
  close(): Promise<void>;
}

export interface ReadOptions {
  /** Told messages of one partition in their order, and the offset after the last of them. */
  onMessages(partition: number, messages: readonly Message[], next: number): Promise<void>;
  /** Told when brokers have had nothing more to give for a while. */
  onIdle?(): void;
  /** Stops it. */
  readonly signal: AbortSignal;
}

/** Milliseconds without a message after which there are none. */
const quiet = 3_000;

/** Milliseconds without any answer after which it is given up. */
const longestSilence = 60_000;

/** Milliseconds after which a broker that does not answer is given up. */
const patience = {connectionTimeout: 5_000, requestTimeout: 30_000};

/**
 * Opens a topic.
 *
 * @param options.idleAfter milliseconds without a message after which there are none
 * @throws UserError `unreachable broker: …`, `unknown topic: …`
 */
export async function openTopic(
  {brokers, topic}: TopicAddress,
  {idleAfter = quiet} = {}
): Promise<Topic> {
  registerCodecs();
  const kafka = new kafkajs.Kafka({
    clientId: "daybook",
    brokers: [...brokers],
    ...patience,
    retry: {retries: 4},
    logLevel: kafkajs.logLevel.NOTHING
  });
  const admin = kafka.admin();
  const explained = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw explain(error, brokers, topic);
    });
  await explained(admin.connect());
  const close = () => admin.disconnect();
  const ranges = async () => {
    const found = await explained(admin.fetchTopicOffsets(topic));
    return found
      .map(({partition, low, high}) => ({partition, earliest: Number(low), latest: Number(high)}))
      .sort((a, b) => a.partition - b.partition);
  };
  try {
    await ranges();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ranges,
    close,
    async read(from, {onMessages, onIdle, signal}) {
      // the folder knows how far it is: a group of its own waits for none that was killed
      const consumer = kafka.consumer({
        groupId: `daybook-${randomUUID()}`,
        maxWaitTimeInMs: 100,
        retry: {retries: 4}
      });
      let stop!: (error?: unknown) => void;
      const stopped = new Promise<void>((resolve, reject) => {
        stop = (error) => (error === undefined ? resolve() : reject(error as Error));
      });
      stopped.catch(() => undefined);
      signal.addEventListener("abort", () => stop());
      if (signal.aborted) stop();
      const at = new Map(from);
      let lastAnswer = Date.now();
      // the client begins again by itself, from wherever it likes
      consumer.on(consumer.events.CRASH, ({payload}) => {
        if (!payload.restart || Date.now() - lastAnswer > longestSilence) stop(payload.error);
      });
      consumer.on(consumer.events.GROUP_JOIN, () => {
        for (const [partition, offset] of at)
          consumer.seek({topic, partition, offset: String(offset)});
      });
      consumer.on(consumer.events.FETCH, () => (lastAnswer = Date.now()));
      if (onIdle) watchIdle(consumer, idleAfter, onIdle);
      try {
        await explained(consumer.connect());
        await explained(consumer.subscribe({topic, fromBeginning: true}));
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          async eachBatch({batch, resolveOffset, heartbeat}) {
            const start = at.get(batch.partition);
            if (start === undefined || signal.aborted) return;
            const next = Number(batch.lastOffset()) + 1;
            const messages = batch.messages
              .map(({offset, value}) => ({offset: Number(offset), value}))
              .filter(({offset}) => offset >= start);
            // what cannot be written is not tried again
            await onMessages(batch.partition, messages, next).catch(stop);
            at.set(batch.partition, Math.max(start, next));
            resolveOffset(batch.lastOffset());
            await heartbeat();
          }
        });
        await explained(stopped);
      } finally {
        await consumer.disconnect();
      }
    }
  };
}

function explain(error: unknown, brokers: readonly string[], topic: string): unknown {
  if (!(error instanceof kafkajs.KafkaJSError)) return error;
  const cause = rootOf(error);
  const where = brokers.join(", ");
  if (
    /does not host this topic|UNKNOWN_TOPIC/i.test(
      `${cause.message} ${(cause as {type?: string}).type ?? ""}`
    )
  )
    return new UserError(`unknown topic: ${JSON.stringify(topic)} (${where})`, {cause: error});
  return new UserError(`unreachable broker: ${where}; ${cause.message}`, {cause: error});
}

function rootOf(error: Error): Error {
  const inner =
    (error as {cause?: unknown; originalError?: unknown}).cause ??
    (error as {originalError?: unknown}).originalError;
  return inner instanceof Error ? rootOf(inner) : error;
}
