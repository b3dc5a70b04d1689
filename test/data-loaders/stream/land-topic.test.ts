import {mkdir, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import kafkajs from "kafkajs";
import {beforeAll, expect, test} from "vitest";
import {ingest} from "../../../data-loaders/build/ingest.ts";
import {readConfig} from "../../../data-loaders/config.ts";
import {landTopic} from "../../../data-loaders/stream/land-topic.ts";
import {openTopic} from "../../../data-loaders/stream/open-topic.ts";
import type {Topic} from "../../../data-loaders/stream/topic.ts";
import {parseTopicFileName} from "../../../data-loaders/stream/topic-files.ts";
import {landedLines, type Topics} from "../../support/kafka/open-topics.ts";
import {topicTests} from "../../support/kafka/topic-tests.ts";

const {topicTest, opened} = await topicTests();
let topics: Topics;
beforeAll(() => void (topics = opened()));

const numbered = (from: number, to: number, partitions = 1) =>
  Array.from({length: to - from}, (_, i) => ({
    value: JSON.stringify({n: from + i}),
    partition: (from + i) % partitions
  }));

topicTest("every message is landed once, in whole files, and the next run goes on", async () => {
  const topic = await topics.make(3);
  const folder = topics.folderOf(topic);
  const send = (messages: kafkajs.Message[]) =>
    topics.producer.send({topic, messages, compression: kafkajs.CompressionTypes.GZIP});
  await send(numbered(0, 2500, 3));
  expect(await topics.land(topic, 300)).toBe(2500);
  const names = await readdir(folder);
  expect(names.every((name) => parseTopicFileName(topic, name))).toBe(true);
  expect(names.length).toBe(9);
  expect(await topics.land(topic)).toBe(0);
  expect(await readdir(folder)).toEqual(names);
  await send(numbered(2500, 2600, 3));
  expect(await topics.land(topic)).toBe(100);
  const lines = await landedLines(topic, folder);
  expect(lines.size).toBe(2600);
  // in a partition, offsets are in the order of sending
  for (const [place, line] of lines) {
    const [partition, offset] = place.split(":").map(Number) as [number, number];
    expect(JSON.parse(line)).toEqual({n: offset * 3 + partition});
  }
});

topicTest(
  "whatever a message holds is one row of the account, on the line of its offset",
  async () => {
    const topic = await topics.make();
    const event = {
      ...{event_time: "2020-10-01 08:30:00 UTC", event_type: "view", product_id: 1},
      ...{price: 2.5, user_id: 7, user_session: "s"}
    };
    const values = [
      JSON.stringify(event),
      JSON.stringify({...event, product_id: 2}, null, 2),
      null,
      "",
      " \n ",
      "{broken",
      JSON.stringify({...event, price: "x"}),
      JSON.stringify(event)
    ];
    await topics.producer.send({topic, messages: values.map((value) => ({value}))});
    expect(await topics.land(topic)).toBe(values.length);
    const folder = topics.folderOf(topic);
    const {inputs, rejects} = await ingest({
      paths: [folder],
      store: `${folder}-store`,
      config: readConfig({}),
      accountsOnly: true
    });
    expect(inputs).toMatchObject([{rows: 8, accepted: 2, rejected: 5, duplicates: 1}]);
    const lines = rejects.flatMap(({examples}) => examples.map(({line}) => line - 1));
    // three examples are given of a reason
    expect(lines.sort()).toEqual([2, 3, 4, 6]);
  }
);

topicTest("a reader who takes longer than brokers are quiet is given all", async () => {
  const topic = await topics.make();
  // of so long messages, brokers give one at a time
  const value = "x".repeat(700_000);
  for (let i = 0; i < 3; i++) await topics.producer.send({topic, messages: [{value}]});
  const address = {brokers: [topics.kafka.address], topic};
  const reader = await openTopic(address, {idleAfter: 100});
  const done = new AbortController();
  const read: number[] = [];
  await reader.read(new Map([[0, 0]]), {
    signal: done.signal,
    async onMessages(_partition, messages) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      read.push(...messages.map(({offset}) => offset));
    },
    onIdle: () => done.abort()
  });
  await reader.close();
  expect(read).toEqual([0, 1, 2]);
});

topicTest("a partition that was added is taken up", async () => {
  const topic = await topics.make();
  await topics.producer.send({topic, messages: numbered(0, 5)});
  expect(await topics.land(topic)).toBe(5);
  await topics.admin.createPartitions({topicPartitions: [{topic, count: 2}]});
  // a producer that knows the old partitions would leave the messages out
  const producer = await topics.newProducer();
  const sent = numbered(5, 9).map((message) => ({...message, partition: 1}));
  await producer.send({topic, messages: sent});
  await producer.disconnect();
  expect(await topics.land(topic)).toBe(4);
});

topicTest("messages that expired before they were landed are told", async () => {
  const topic = await topics.make();
  await topics.producer.send({topic, messages: numbered(0, 10)});
  expect(await topics.land(topic)).toBe(10);
  await topics.producer.send({topic, messages: numbered(10, 30)});
  // so that the client knows who leads the partition
  await topics.admin.fetchTopicOffsets(topic);
  const expired = [{partition: 0, offset: "25"}];
  await topics.admin.deleteTopicRecords({topic, partitions: expired});
  await expect(topics.land(topic)).rejects.toThrow(
    `missing messages: partition 0 of ${topic} begins at 25, it was landed up to 9; 15 messages expired`
  );
  // from nothing there is no message that was promised
  await rm(topics.folderOf(topic), {recursive: true});
  expect(await topics.land(topic)).toBe(5);
});

topicTest("a topic that was made anew is not taken for the one that was landed", async () => {
  const topic = await topics.make(2);
  await topics.producer.send({topic, messages: numbered(0, 10, 2)});
  await topics.land(topic);
  await topics.makeAnew(topic);
  await expect(topics.land(topic)).rejects.toThrow(
    /^(invalid offset: partition 0 of events-\d+ is landed up to 4, but ends at -1|missing partition: partition 1 of events-\d+ is landed but no longer there); the files are of a topic that was made anew/
  );
});

topicTest("files that are missing or twice are told before anything is fetched", async () => {
  const topic = await topics.make();
  const folder = topics.folderOf(topic);
  await mkdir(folder);
  const file = (first: number, last: number) =>
    `${topic}-p0-${String(first).padStart(16, "0")}-${String(last).padStart(16, "0")}.ndjson.gz`;
  await writeFile(join(folder, file(0, 9)), "");
  await writeFile(join(folder, file(20, 29)), "");
  await expect(topics.land(topic)).rejects.toThrow(/^missing messages: .*-0{14}20-/);
  await writeFile(join(folder, file(5, 19)), "");
  await expect(topics.land(topic)).rejects.toThrow(/^duplicate messages: .*-0{15}5-/);
});

topicTest("an open transaction is told, and what came before it is landed", async () => {
  const topic = await topics.make();
  await topics.producer.send({topic, messages: numbered(0, 5)});
  const producer = await topics.newProducer({transactionalId: `of-${topic}`});
  const given = await producer.transaction();
  await given.send({topic, messages: numbered(100, 103)});
  await given.abort();
  const transaction = await producer.transaction();
  await transaction.send({topic, messages: numbered(5, 8)});
  await topics.producer.send({topic, messages: numbered(8, 10)});
  await expect(topics.land(topic)).rejects.toThrow(
    `unfinished transaction: in ${topic}, partition 0 from offset 9 on, messages wait for a transaction to be committed; 5 before them landed.`
  );
  await transaction.commit();
  await producer.disconnect();
  expect(await topics.land(topic)).toBe(5);
  const lines = await landedLines(topic, topics.folderOf(topic));
  expect([...lines.values()].map((line) => (JSON.parse(line) as {n: number}).n)).toEqual(
    Array.from({length: 10}, (_, n) => n)
  );
});

topicTest("marks of transactions are no messages that expired", async () => {
  const topic = await topics.make();
  const producer = await topics.newProducer({transactionalId: `of-${topic}`});
  const transaction = await producer.transaction();
  await transaction.send({topic, messages: numbered(0, 3)});
  await transaction.commit();
  await producer.disconnect();
  expect(await topics.land(topic)).toBe(3);
  await topics.admin.fetchTopicOffsets(topic);
  // with the mark after the three
  await topics.admin.deleteTopicRecords({topic, partitions: [{partition: 0, offset: "4"}]});
  expect(await topics.land(topic)).toBe(0);
  await topics.producer.send({topic, messages: numbered(3, 5)});
  expect(await topics.land(topic)).toBe(2);
});

topicTest("messages that expire while they are landed are told", async () => {
  const topic = await topics.make();
  const value = "x".repeat(700_000);
  for (let i = 0; i < 4; i++) await topics.producer.send({topic, messages: [{value}]});
  await topics.admin.fetchTopicOffsets(topic);
  const reader = await openTopic({brokers: [topics.kafka.address], topic});
  const expireFirst: Topic = {
    ...reader,
    read: (from, options) =>
      reader.read(from, {
        ...options,
        async onMessages(partition, messages, next) {
          const gone = {topic, partitions: [{partition: 0, offset: "3"}]};
          if (next === 1) await topics.admin.deleteTopicRecords(gone);
          await options.onMessages(partition, messages, next);
        }
      })
  };
  await expect(landTopic(expireFirst, {topic, folder: topics.folderOf(topic)})).rejects.toThrow(
    /^missing messages: partition 0 of events-\d+ begins at 3, it was landed up to \d; \d messages expired/
  );
  await reader.close();
  // what came before is landed: the topic no longer has it
  const [name] = await readdir(topics.folderOf(topic));
  expect(parseTopicFileName(topic, name!)).toMatchObject({first: 0});
});

test("a folder that cannot be made is one sentence", async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "daybook-land-")), "file");
  await writeFile(folder, "");
  const nothing = {
    ranges: async () => [],
    read: async () => {},
    open: async () => [],
    close: async () => {}
  };
  await expect(landTopic(nothing, {topic: "t", folder: join(folder, "data")})).rejects.toThrow(
    /^invalid folder: cannot be read or written/
  );
});

topicTest("an unknown topic and a broker that is not there are one sentence", async () => {
  const {address} = topics.kafka;
  await expect(openTopic({brokers: [address], topic: "nothing"})).rejects.toThrow(
    `unknown topic: "nothing" (${address})`
  );
  await expect(openTopic({brokers: ["127.0.0.1:1"], topic: "nothing"})).rejects.toThrow(
    "unreachable broker: 127.0.0.1:1; "
  );
});
