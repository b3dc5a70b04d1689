import kafkajs, {type Consumer} from "kafkajs";
import type {ReadOptions} from "./topic.ts";
import {watchIdle} from "./watch-idle.ts";

interface ReadTopicOptions extends ReadOptions {
  readonly idleAfter?: number;
  /** Told when each broker was asked for a second time: what it had at first is taken. */
  onRound?(): void;
  /**
   * Told where messages were expected that did not come: they may have expired.
   *
   * @throws UserError where they did
   */
  checkGap?(at: ReadonlyMap<number, number>): Promise<void>;
}

/** Milliseconds without any answer after which it is given up. */
const silence = 60_000;

/** Milliseconds that joining a group may take beside. */
const joining = 10_000;

/** Reads partitions with a consumer of its own; see Topic. */
export async function readTopic(
  consumer: Consumer,
  topic: string,
  from: ReadonlyMap<number, number>,
  {
    onMessages,
    onIdle,
    onAnswer,
    onRound,
    checkGap,
    idleAfter,
    longestSilence = silence,
    signal
  }: ReadTopicOptions
): Promise<void> {
  let stop!: (error?: unknown) => void;
  const stopped = new Promise<void>((resolve, reject) => {
    stop = (error) => (error === undefined ? resolve() : reject(error as Error));
  });
  stopped.catch(() => undefined);
  const end = () => stop();
  signal.addEventListener("abort", end);
  if (signal.aborted) stop();
  const at = new Map(from);
  let lastAnswer = Date.now() + joining;
  let taking = 0;
  const {CRASH, GROUP_JOIN, FETCH, FETCH_START, START_BATCH_PROCESS} = consumer.events;
  // the client begins again by itself, from wherever it likes
  consumer.on(CRASH, ({payload}) => {
    if (!payload.restart || Date.now() - lastAnswer > longestSilence) stop(payload.error);
  });
  consumer.on(GROUP_JOIN, () => {
    for (const [partition, offset] of at) consumer.seek({topic, partition, offset: String(offset)});
  });
  consumer.on(FETCH, () => {
    lastAnswer = Date.now();
    onAnswer?.();
  });
  const silent = setInterval(() => {
    if (taking === 0 && Date.now() - lastAnswer > longestSilence)
      stop(new kafkajs.KafkaJSError("no answer"));
  }, 1_000);
  const rounds = new Map<number, number>();
  if (onRound)
    consumer.on(FETCH_START, ({payload: {nodeId}}) => {
      rounds.set(nodeId, (rounds.get(nodeId) ?? 0) + 1);
      if ([...rounds.values()].every((round) => round > 1)) onRound();
    });
  if (onIdle) watchIdle(consumer, idleAfter!, onIdle);
  // of a batch with nothing but marks of transactions, or messages of one that was given up, the client tells no more
  consumer.on(START_BATCH_PROCESS, ({payload: {partition, lastOffset, batchSize}}) => {
    if (batchSize > 0 || !at.has(partition)) return;
    const next = Math.max(at.get(partition)!, Number(lastOffset) + 1);
    at.set(partition, next);
    onMessages(partition, [], next).catch(stop);
  });
  try {
    await consumer.connect();
    await consumer.subscribe({topic, fromBeginning: true});
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      async eachBatch({batch, resolveOffset, heartbeat}) {
        const {partition} = batch;
        const start = at.get(partition);
        if (start === undefined || signal.aborted) return;
        const next = Number(batch.lastOffset()) + 1;
        const messages = batch.messages
          .map(({offset, value}) => ({offset: Number(offset), value}))
          .filter(({offset}) => offset >= start);
        taking++;
        try {
          if (Number(batch.firstOffset()) > start) await checkGap?.(new Map([[partition, start]]));
          await onMessages(partition, messages, next);
        } catch (error) {
          // what cannot be written is not tried again
          stop(error);
          return;
        } finally {
          taking--;
          lastAnswer = Math.max(lastAnswer, Date.now());
        }
        at.set(partition, Math.max(start, next));
        resolveOffset(batch.lastOffset());
        await heartbeat();
      }
    });
    await stopped;
  } finally {
    clearInterval(silent);
    signal.removeEventListener("abort", end);
    await consumer.disconnect();
  }
}
