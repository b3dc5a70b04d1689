import {randomUUID} from "node:crypto";
import kafkajs from "kafkajs";
import {explainKafka} from "./explain-kafka.ts";
import {registerCodecs} from "./kafka-codecs.ts";
import {readTopic} from "./read-topic.ts";
import {startOffsets} from "./start-offsets.ts";
import type {Topic} from "./topic.ts";
import type {TopicAddress} from "./topic-address.ts";

/** Milliseconds without a message after which there are none. */
const quiet = 3_000;

/** Milliseconds after which a broker that does not answer is given up. */
const patience = {connectionTimeout: 5_000, requestTimeout: 30_000};

/**
 * Opens a topic.
 *
 * @param options.idleAfter milliseconds without a message after which there are none
 * @param options.retries how often the client tries again what has failed, longer each time, before it gives up
 * @throws UserError `unknown topic: …`; UnreachableBroker
 */
export async function openTopic(
  {brokers, topic, ...access}: TopicAddress,
  {idleAfter = quiet, retries = 4} = {}
): Promise<Topic> {
  registerCodecs();
  const kafka = new kafkajs.Kafka({
    clientId: "daybook",
    brokers: [...brokers],
    ...access,
    ...patience,
    retry: {retries},
    logLevel: kafkajs.logLevel.NOTHING
  });
  const admin = kafka.admin();
  const explained = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw explainKafka(error, brokers, topic);
    });
  await explained(admin.connect());
  const close = () => admin.disconnect();
  const ranges = async () => {
    const found = await explained(admin.fetchTopicOffsets(topic));
    return found
      .map(({partition, low, high}) => ({partition, earliest: Number(low), latest: Number(high)}))
      .sort((a, b) => a.partition - b.partition);
  };
  // the folder knows how far it is: a group of its own waits for none that was killed
  const consumerOf = (readUncommitted: boolean) =>
    kafka.consumer({
      groupId: `daybook-${randomUUID()}`,
      maxWaitTimeInMs: 100,
      readUncommitted,
      retry: {retries}
    });
  try {
    await ranges();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ranges,
    close,
    read: (from, options) =>
      explained(
        readTopic(consumerOf(false), topic, from, {
          ...options,
          idleAfter,
          checkGap: async (at) => void startOffsets(await ranges(), at, topic)
        })
      ),
    async open(ends) {
      const later = new Map<number, number>();
      const done = new AbortController();
      await explained(
        readTopic(consumerOf(true), topic, ends, {
          signal: done.signal,
          async onMessages(partition, [first]) {
            if (first) later.set(partition, first.offset);
          },
          onRound: () => done.abort()
        })
      );
      if (later.size === 0) return [];
      // what was written since is none that a transaction holds up
      const now = await ranges();
      return now.flatMap(({partition, latest}) =>
        latest <= (later.get(partition) ?? -1) ? [partition] : []
      );
    }
  };
}
