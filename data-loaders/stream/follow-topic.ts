import {setTimeout as sleep} from "node:timers/promises";
import type {Decode} from "./decode/decode.ts";
import type {Lander} from "./lander.ts";
import {startOffsets} from "./start-offsets.ts";
import type {Message, PartitionRange, Topic} from "./topic.ts";
import {UnknownTopic} from "./unknown-topic.ts";
import {UnreachableBroker} from "./unreachable-broker.ts";

export interface FollowOptions {
  readonly topic: string;
  /** How its messages are read. */
  readonly decode: Decode;
  /** Opens the topic, anew after a broker was away. */
  readonly open: () => Promise<Topic>;
  /** Where messages go; nobody else lands the topic there. */
  readonly lander: Lander;
  /** Told messages that are new, once they are on their way to a file. */
  onMessages(partition: number, messages: readonly Message[], next: number): void;
  /** Told what the partitions hold, once a second. */
  onRanges(ranges: readonly PartitionRange[]): void;
  /** Told of each answer of a broker. */
  onAnswer(): void;
  /** Told when it goes wrong, and how many seconds later it is tried again. */
  onLost(error: Error, seconds: number): void;
  readonly signal: AbortSignal;
  /** Milliseconds after which a file is whole, however few lines it has. */
  readonly longest?: number;
  readonly now?: () => number;
}

/** Milliseconds between two looks at what the partitions hold. */
const lookEvery = 1_000;

/** Milliseconds without an answer after which a broker is away. */
const longestSilence = 5_000;

/** Seconds that are waited for a broker at first, and at most. */
const waits = {first: 1, most: 30};

/**
 * Lands a topic message by message until it is told to stop; partitions that are added are taken up, and a broker that
 * is away is waited for.
 *
 * @throws UserError as startOffsets, and for a topic that is gone
 */
export async function followTopic(options: FollowOptions): Promise<void> {
  const {open, lander, onLost, signal, longest = 3_600_000, now = Date.now} = options;
  const roll = setInterval(
    () => void lander.roll({before: now() - longest}).catch(() => undefined),
    Math.min(longest, 10_000)
  );
  try {
    let unknown = 0;
    for (let wait = waits.first; !signal.aborted;) {
      try {
        const reader = await open();
        try {
          await readUntilChange(reader, options, () => {
            wait = waits.first;
            unknown = 0;
          });
        } finally {
          await reader.close();
        }
      } catch (error) {
        if (error instanceof UnknownTopic && lander.next().size > 0) unknown++;
        else if (!(error instanceof UnreachableBroker)) throw error;
        if (unknown > mostUnknown) throw error;
        if (signal.aborted) break;
        onLost(error, wait);
        await sleep(wait * 1_000, undefined, {signal}).catch(() => undefined);
        wait = Math.min(wait * 2, waits.most);
      }
    }
  } finally {
    clearInterval(roll);
  }
}

/** Times that a topic is looked for again that was there: brokers that have just started may not know theirs. */
const mostUnknown = 2;

/** Reads until it is told to stop, or there is a partition that it does not read. */
async function readUntilChange(
  reader: Topic,
  {topic, decode, lander, onMessages, onRanges, onAnswer, signal}: FollowOptions,
  onFirst: () => void
): Promise<void> {
  const turn = new AbortController();
  const end = () => turn.abort();
  signal.addEventListener("abort", end);
  let failure: unknown;
  const look = async () => {
    const before = new Map(lander.next());
    const ranges = await reader.ranges();
    const from = startOffsets(ranges, before, topic, lander.next());
    const isNew = ranges.some(({partition}) => !lander.next().has(partition));
    lander.begin(from);
    onRanges(ranges);
    return {from, isNew};
  };
  const {from} = await look();
  let isLooking = false;
  const looks = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look()
      .then(({isNew}) => {
        if (isNew) end();
      })
      .catch((error: unknown) => {
        failure = error;
        end();
      })
      .finally(() => (isLooking = false));
  }, lookEvery);
  try {
    if (signal.aborted) return;
    await reader.read(from, {
      signal: turn.signal,
      longestSilence,
      onAnswer: () => {
        onFirst();
        onAnswer();
      },
      async onMessages(partition, messages, next) {
        const decoded = await decode(messages);
        onMessages(partition, await lander.write(partition, decoded, next), next);
      }
    });
    if (failure !== undefined) throw failure as Error;
  } finally {
    clearInterval(looks);
    signal.removeEventListener("abort", end);
  }
}
