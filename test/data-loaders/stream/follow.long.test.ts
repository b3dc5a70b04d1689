import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {beforeAll, expect} from "vitest";
import type {LiveNow} from "../../../src/model/live.ts";
import type {Topics} from "../../support/kafka/open-topics.ts";
import {expectNumbered, sendNumbered, startStream} from "../../support/kafka/stream-process.ts";
import {topicTests} from "../../support/kafka/topic-tests.ts";

const {topicTest, opened} = await topicTests();
let topics: Topics;
beforeAll(() => void (topics = opened()));

/** A fifth of the five million that the issue names: the same code runs in a fifth of the time. */
const total = 1_000_000;
const kills = 50;

topicTest("killed fifty times while a million messages pass, each is landed once", async () => {
  const partitions = 2;
  const topic = await topics.make(partitions);
  let seed = 7;
  for (let kill = 0; kill < kills; ++kill) {
    const [from, to] = [(kill * total) / kills, ((kill + 1) * total) / kills];
    const sending = sendNumbered(topics, topic, {from, to, partitions});
    const {child, ended} = startStream(topics, topic, "follow");
    seed = (seed * 16807) % 2147483647;
    await Promise.race([ended, sleep(700 + (seed % 2_000))]);
    child.kill("SIGKILL");
    await ended;
    await sending;
  }
  const since = Date.now();
  const {child, ended, told} = startStream(topics, topic, "follow");
  const file = join(`${topics.folderOf(topic)}-report`, "live/now.json");
  const isCaughtUp = async () => {
    const {lag, started, state} = JSON.parse(await readFile(file, "utf8")) as LiveNow;
    return started > since && lag === 0 && state.kind === "following";
  };
  await expect.poll(() => isCaughtUp().catch(() => false), {timeout: 60_000}).toBe(true);
  child.kill("SIGTERM");
  expect(await ended, told()).toBe(0);
  await expectNumbered(topics, topic, {to: total, partitions});
});
