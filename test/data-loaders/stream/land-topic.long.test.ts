import {execFile} from "node:child_process";
import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {promisify} from "node:util";
import {beforeAll, expect} from "vitest";
import {landedLines, type Topics} from "../../support/kafka/open-topics.ts";
import {jars} from "../../support/kafka/start-kafka.ts";
import {topicTests} from "../../support/kafka/topic-tests.ts";
import {expectNumbered, sendNumbered, startStream} from "../../support/kafka/stream-process.ts";

const {topicTest, opened} = await topicTests();
let topics: Topics;
beforeAll(() => void (topics = opened()));

const partitions = 3;
topicTest("killed at any moments, every message is landed once", async () => {
  const topic = await topics.make(partitions);
  const total = 300_000;
  const sending = sendNumbered(topics, topic, {to: total, partitions});
  let seed = 7;
  for (let kill = 0; kill < 8; ++kill) {
    const {child, ended} = startStream(topics, topic, "land");
    seed = (seed * 16807) % 2147483647;
    await Promise.race([ended, sleep(1_500 + (seed % 2_500))]);
    child.kill("SIGKILL");
    await ended;
  }
  await sending;
  const {ended, told} = startStream(topics, topic, "land");
  expect(await ended, told()).toBe(0);
  await expectNumbered(topics, topic, {to: total, partitions});
});

topicTest("a broker that is lost for a while is waited for", async () => {
  const topic = await topics.make(partitions);
  const total = 200_000;
  await sendNumbered(topics, topic, {to: total, partitions});
  const {ended, told} = startStream(topics, topic, "land");
  const folder = topics.folderOf(topic);
  await expect
    .poll(() => readdir(folder).catch(() => []), {timeout: 60_000, interval: 5})
    .toContainEqual(expect.stringMatching(/part$/));
  await topics.kafka.kill();
  await sleep(5_000);
  await topics.kafka.restart();
  expect(await ended, told()).toBe(0);
  await expectNumbered(topics, topic, {to: total, partitions});
});

topicTest("two at once: the second waits, and lands what is left", async () => {
  const topic = await topics.make(partitions);
  await sendNumbered(topics, topic, {to: 30_000, partitions});
  const both = [startStream(topics, topic, "land"), startStream(topics, topic, "land")];
  expect(await Promise.all(both.map(({ended}) => ended))).toEqual([0, 0]);
  await expectNumbered(topics, topic, {to: 30_000, partitions});
});

// by Kafka's own producer, as packing is otherwise read by what has written it
topicTest.each(["none", "gzip", "snappy", "lz4", "zstd"])(
  "messages packed with %s",
  async (codec) => {
    const topic = await topics.make(1);
    const values = Array.from(
      {length: 3_000},
      (_, n) => `{"n":${n},"text":"${"x".repeat(n % 90)}"}`
    );
    const words = ["-cp", join(jars, "*"), "org.apache.kafka.tools.ConsoleProducer"];
    const to = ["--bootstrap-server", topics.kafka.address, "--topic", topic];
    const run = promisify(execFile)("java", [...words, ...to, "--compression-codec", codec]);
    run.child.stdin!.end(`${values.join("\n")}\n`);
    await run;
    expect(await topics.land(topic)).toBe(values.length);
    expect([...(await landedLines(topic, topics.folderOf(topic))).values()]).toEqual(values);
  }
);
