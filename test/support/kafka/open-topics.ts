import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import kafkajs from "kafkajs";
import {expect} from "vitest";
import {landTopic} from "../../../data-loaders/stream/land-topic.ts";
import {openTopic} from "../../../data-loaders/stream/open-topic.ts";
import {parseTopicFileName} from "../../../data-loaders/stream/topic-files.ts";
import {startKafka, type Kafka} from "./start-kafka.ts";

/** A broker, ways to fill its topics, and a folder to land them in. */
export interface Topics {
  readonly kafka: Kafka;
  readonly admin: kafkajs.Admin;
  readonly producer: kafkajs.Producer;
  /** Another, which knows the topics as they are now. */
  newProducer(config?: kafkajs.ProducerConfig): Promise<kafkajs.Producer>;
  /** Makes a topic of a new name. */
  make(partitions?: number): Promise<string>;
  /** Deletes a topic, and makes another of its name. */
  makeAnew(topic: string): Promise<void>;
  /** Where a topic is landed. */
  folderOf(topic: string): string;
  /** Lands a topic as `daybook land` does. */
  land(topic: string, most?: number): Promise<number>;
  close(): Promise<void>;
}

export async function openTopics(options: {isSecure?: boolean} = {}): Promise<Topics> {
  const kafka = await startKafka(options);
  const client = new kafkajs.Kafka({
    brokers: [kafka.address],
    logLevel: kafkajs.logLevel.NOTHING,
    retry: {retries: 20, maxRetryTime: 1000}
  });
  const admin = client.admin();
  const newProducer = async (config?: kafkajs.ProducerConfig) => {
    const made = client.producer({
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
      ...config
    });
    await made.connect();
    return made;
  };
  const [producer] = await Promise.all([newProducer(), admin.connect()]);
  const scratch = await mkdtemp(join(tmpdir(), "daybook-land-"));
  const folderOf = (topic: string) => join(scratch, topic);
  let made = 0;
  return {
    kafka,
    admin,
    producer,
    newProducer,
    folderOf,
    async make(partitions = 1) {
      const topic = `events-${++made}`;
      await admin.createTopics({
        topics: [{topic, numPartitions: partitions}],
        waitForLeaders: true
      });
      return topic;
    },
    async makeAnew(topic) {
      // it may be gone
      await admin.deleteTopics({topics: [topic]}).catch(() => undefined);
      const isEmpty = async () => {
        // until the old one is gone, it is refused; an answer may come too late for the client
        await admin.createTopics({topics: [{topic}], waitForLeaders: true}).catch(() => false);
        return (await admin.fetchTopicOffsets(topic)).every(({high}) => high === "0");
      };
      await expect
        .poll(() => isEmpty().catch(() => false), {timeout: 60_000, interval: 250})
        .toBe(true);
    },
    async land(topic, most) {
      const reader = await openTopic({brokers: [kafka.address], topic});
      try {
        return await landTopic(reader, {topic, folder: folderOf(topic), ...(most && {most})});
      } finally {
        await reader.close();
      }
    },
    async close() {
      await Promise.all([admin.disconnect(), producer.disconnect()]);
      await kafka.close();
      await rm(scratch, {recursive: true, force: true});
    }
  };
}

/** The lines of landed files, by `partition:offset`; none is there twice. */
export async function landedLines(topic: string, folder: string): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const file = parseTopicFileName(topic, name);
    if (!file) throw new Error(`unknown file: ${name}`);
    const text = gunzipSync(await readFile(join(folder, name))).toString();
    const own = text.split("\n").slice(0, -1);
    expect(own.length, name).toBe(file.last - file.first + 1);
    own.forEach((line, i) => {
      const place = `${file.partition}:${file.first + i}`;
      expect(lines.has(place), place).toBe(false);
      if (line !== "") lines.set(place, line);
    });
  }
  return lines;
}
