import {execFile, spawn} from "node:child_process";
import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {promisify} from "node:util";
import kafkajs from "kafkajs";
import {beforeAll, expect} from "vitest";
import {landedLines, type Topics} from "../../support/kafka/open-topics.ts";
import {jars} from "../../support/kafka/start-kafka.ts";
import {topicTests} from "../../support/kafka/topic-tests.ts";
import {projectRoot} from "../../support/project-root.ts";

const {topicTest, opened} = await topicTests();
let topics: Topics;
beforeAll(() => void (topics = opened()));

const partitions = 3;
const textOf = (n: number) => JSON.stringify({n, text: "x".repeat(n % 90)});

async function send(topic: string, from: number, to: number): Promise<void> {
  const batch = 5_000;
  for (let at = from; at < to; at += batch)
    await topics.producer.send({
      topic,
      compression: kafkajs.CompressionTypes.GZIP,
      messages: Array.from({length: Math.min(batch, to - at)}, (_, i) => ({
        value: textOf(at + i),
        partition: (at + i) % partitions
      }))
    });
}

/** Expects each message on the line of its offset, as it was sent. */
async function expectAll(topic: string, total: number): Promise<void> {
  const folder = topics.folderOf(topic);
  expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  const lines = await landedLines(topic, folder);
  expect(lines.size).toBe(total);
  for (let n = 0; n < total; ++n) {
    const found = lines.get(`${n % partitions}:${Math.floor(n / partitions)}`);
    if (found !== textOf(n)) expect(found).toBe(textOf(n));
  }
}

function landProcess(topic: string) {
  const words = ["data-loaders/cli.ts", "land", "--into", topics.folderOf(topic)];
  const data = ["--data", `kafka://${topics.kafka.address}/${topic}`];
  const child = spawn(process.execPath, ["--import", "tsx", ...words, ...data], {
    cwd: projectRoot,
    stdio: ["ignore", "ignore", "pipe"]
  });
  let told = "";
  child.stderr.on("data", (text: Buffer) => (told += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {child, ended, told: () => told};
}

topicTest("killed at any moments, every message is landed once", async () => {
  const topic = await topics.make(partitions);
  const total = 300_000;
  const sending = send(topic, 0, total);
  let seed = 7;
  for (let kill = 0; kill < 8; ++kill) {
    const {child, ended} = landProcess(topic);
    seed = (seed * 16807) % 2147483647;
    await Promise.race([ended, sleep(1_500 + (seed % 2_500))]);
    child.kill("SIGKILL");
    await ended;
  }
  await sending;
  const {ended, told} = landProcess(topic);
  expect(await ended, told()).toBe(0);
  await expectAll(topic, total);
});

topicTest("a broker that is lost for a while is waited for", async () => {
  const topic = await topics.make(partitions);
  const total = 200_000;
  await send(topic, 0, total);
  const {ended, told} = landProcess(topic);
  const folder = topics.folderOf(topic);
  await expect
    .poll(() => readdir(folder).catch(() => []), {timeout: 60_000, interval: 5})
    .toContainEqual(expect.stringMatching(/part$/));
  await topics.kafka.kill();
  await sleep(5_000);
  await topics.kafka.restart();
  expect(await ended, told()).toBe(0);
  await expectAll(topic, total);
});

topicTest("two at once: the second waits, and lands what is left", async () => {
  const topic = await topics.make(partitions);
  await send(topic, 0, 30_000);
  const both = [landProcess(topic), landProcess(topic)];
  expect(await Promise.all(both.map(({ended}) => ended))).toEqual([0, 0]);
  await expectAll(topic, 30_000);
});

// by Kafka's own producer, as packing is otherwise read by what has written it
topicTest.each(["none", "gzip", "snappy", "lz4", "zstd"])(
  "messages packed with %s",
  async (codec) => {
    const topic = await topics.make(1);
    const values = Array.from({length: 3_000}, (_, n) => textOf(n));
    const words = ["-cp", join(jars, "*"), "org.apache.kafka.tools.ConsoleProducer"];
    const to = ["--bootstrap-server", topics.kafka.address, "--topic", topic];
    const run = promisify(execFile)("java", [...words, ...to, "--compression-codec", codec]);
    run.child.stdin!.end(`${values.join("\n")}\n`);
    await run;
    expect(await topics.land(topic)).toBe(values.length);
    expect([...(await landedLines(topic, topics.folderOf(topic))).values()]).toEqual(values);
  }
);
