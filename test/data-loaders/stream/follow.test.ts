import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {sum} from "d3-array";
import {beforeAll, expect} from "vitest";
import type {LiveNow} from "../../../src/model/live.ts";
import {countBatch, countLive, type SentEvent} from "../../support/kafka/count-windows.ts";
import {startFollowing} from "../../support/kafka/follow-topic.ts";
import {landedLines, type Topics} from "../../support/kafka/open-topics.ts";
import {expectNumbered, sendNumbered, startStream} from "../../support/kafka/stream-process.ts";
import {topicTests} from "../../support/kafka/topic-tests.ts";

const {topicTest, opened} = await topicTests();
let topics: Topics;
beforeAll(() => void (topics = opened()));

const types = ["view", "view", "view", "cart", "remove_from_cart", "purchase"];
const eventAt = (time: number, n: number) => ({
  event_time: new Date(time).toISOString(),
  event_type: types[n % types.length]!,
  product_id: n,
  category_code: n % 7 === 0 ? undefined : `group${n % 3}.part`,
  brand: n % 5 === 0 ? undefined : `brand${n % 11}`,
  price: (n % 900) + 0.45,
  user_id: n % 50,
  user_session: `s${n % 60}`
});

const send = (topic: string, values: readonly unknown[], partitions = 1) =>
  topics.producer.send({
    topic,
    messages: values.map((value, i) => ({
      value: typeof value === "string" ? value : JSON.stringify(value),
      partition: i % partitions
    }))
  });

topicTest(
  "windows are those of the landed rows, whatever comes late, ahead or broken, and after a restart",
  async () => {
    const topic = await topics.make(2);
    const start = Date.now() - 240_000;
    const events = Array.from({length: 2_000}, (_, n) => eventAt(start + n * 120, n));
    const garbage = Array.from({length: 20}, (_, n) =>
      n % 2 ? "{broken" : JSON.stringify(n % 4 ? {n} : {Price: n})
    );
    await send(topic, [...garbage.slice(0, 10), ...events, ...garbage.slice(10)], 2);
    const first = startFollowing(topics, topic);
    await first.until(({received, state}) => received === 2_020 && state.kind === "following");

    await expect(startFollowing(topics, topic).ended).rejects.toThrow(
      `folder in use: another process lands ${topic} into`
    );
    await expect(topics.land(topic)).rejects.toThrow("folder in use");

    const late = Array.from({length: 100}, (_, n) => eventAt(Date.now() - 60_000, n));
    const ahead = Array.from({length: 10}, (_, n) => eventAt(Date.now() + 3_600_000, n));
    await send(topic, [...late, ...ahead], 2);
    const {bad, ...counts} = await first.until(({received}) => received === 2_130);
    expect({bad, late: counts.late, ahead: counts.ahead}).toEqual({bad: 20, late: 100, ahead: 10});
    expect(counts.minutes.length).toBeGreaterThan(2);
    expect(counts).toMatchObject({lag: 0, topic, windowSeconds: 2});
    const live = countLive(await first.windows());
    expect(await first.stop()).toBe(2_130);

    const lines = await landedLines(topic, topics.folderOf(topic));
    expect(lines.size).toBe(2_130);
    // what came after the watermark is in the files and in no window
    const isIn = (line: string) => line.startsWith('{"event_time"') && !ofLater.has(line);
    const ofLater = new Set([...late, ...ahead].map((event) => JSON.stringify(event)));
    const rows = [...lines.values()].filter(isIn).map((line) => JSON.parse(line) as SentEvent);
    expect(live).toEqual(countBatch(rows, 2));

    const again = startFollowing(topics, topic);
    const after = await again.until(({state}) => state.kind === "following");
    const {watermark} = counts;
    expect(after).toMatchObject({lag: 0, late: 0, watermark});
    // the minutes that were closed stay as they were; of those that were open, all that was landed counts
    const isOpen = ({event_time}: SentEvent) =>
      !counts.minutes.includes(Math.floor(Date.parse(event_time) / 60_000));
    const total = sum((await again.windows()).flatMap(({count}) => count));
    expect(total).toBe(2_000 + late.filter(isOpen).length);
    const isWhole = async () => sum((await again.day()).cells.count);
    await expect.poll(isWhole, {timeout: 20_000}).toBe(2_100);
    await again.stop();
  }
);

topicTest(
  "a broker that is away is waited for, and a partition that is added is taken up",
  async () => {
    const topic = await topics.make();
    await send(topic, [eventAt(Date.now(), 1)]);
    const following = startFollowing(topics, topic);
    await following.until(({received}) => received === 1);
    await topics.kafka.kill();
    const {state} = await following.until((now) => now.state.kind === "no broker");
    expect(Date.parse(state.since!)).toBeLessThanOrEqual(Date.now());
    await expect
      .poll(() => following.said.join("\n"), {timeout: 60_000})
      .toMatch(/Trying again in 1 s/);
    await topics.kafka.restart();
    await following.until((now) => now.state.kind === "following");
    expect(following.said.join("\n")).toContain(`The broker of ${topic} answers again.`);
    await topics.admin.createPartitions({topicPartitions: [{topic, count: 2}]});
    const producer = await topics.newProducer();
    await producer.send({
      topic,
      messages: [1, 2, 3].map((n) => ({
        value: JSON.stringify(eventAt(Date.now(), n)),
        partition: 1
      }))
    });
    await producer.disconnect();
    await following.until(({received, lag}) => received === 4 && lag === 0);
    await following.stop();
    expect((await landedLines(topic, topics.folderOf(topic))).size).toBe(4);
  }
);

topicTest("a topic that was made anew and messages that expired end it in a sentence", async () => {
  const topic = await topics.make();
  await send(
    topic,
    [1, 2, 3, 4].map((n) => eventAt(Date.now(), n))
  );
  const following = startFollowing(topics, topic);
  await following.until(({received}) => received === 4);
  await topics.admin.deleteTopics({topics: [topic]});
  await expect(following.ended).rejects.toThrow(/^unknown topic|^invalid offset/);
  expect((await landedLines(topic, topics.folderOf(topic))).size).toBe(4);
  await topics.makeAnew(topic);
  await expect(startFollowing(topics, topic).ended).rejects.toThrow(
    `invalid offset: partition 0 of ${topic} is landed up to 3, but ends at -1`
  );
  await send(
    topic,
    Array.from({length: 9}, (_, n) => eventAt(Date.now(), n))
  );
  await topics.admin.fetchTopicOffsets(topic);
  await topics.admin.deleteTopicRecords({topic, partitions: [{partition: 0, offset: "7"}]});
  await expect(startFollowing(topics, topic).ended).rejects.toThrow(
    `missing messages: partition 0 of ${topic} begins at 7, it was landed up to 3; 3 messages expired`
  );
  const folder = topics.folderOf(topic);
  const [landed] = await readdir(folder);
  await writeFile(join(folder, landed!), "no gzip");
  await expect(startFollowing(topics, topic).ended).rejects.toThrow(/^invalid gzip: .*-p0-/);
  await rm(folder, {recursive: true});
});

topicTest("killed before and after files were written, every message is landed once", async () => {
  const topic = await topics.make(2);
  const all = {to: 240_000, partitions: 2};
  const sending = sendNumbered(topics, topic, all);
  const file = join(`${topics.folderOf(topic)}-report`, "live/now.json");
  const start = () => {
    const since = Date.now();
    const isAt = async (isWanted: (now: LiveNow) => boolean) => {
      const now = JSON.parse(await readFile(file, "utf8")) as LiveNow;
      return now.started >= since && isWanted(now);
    };
    const until = (isWanted: (now: LiveNow) => boolean) =>
      expect
        .poll(() => isAt(isWanted).catch(() => false), {timeout: 60_000, interval: 5})
        .toBe(true);
    return {...startStream(topics, topic, "follow"), until};
  };
  // a file is whole after 100,000
  for (const least of [1, 210_000]) {
    const {child, ended, until} = start();
    await until(({received}) => received >= least);
    child.kill("SIGKILL");
    await ended;
  }
  await sending;
  const {child, ended, told, until} = start();
  await until(({lag, received, state}) => lag === 0 && received > 0 && state.kind === "following");
  child.kill("SIGINT");
  expect(await ended, told()).toBe(0);
  await expectNumbered(topics, topic, all);
});
