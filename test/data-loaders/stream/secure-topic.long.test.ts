import {beforeAll, expect} from "vitest";
import {readConfig} from "../../../data-loaders/config.ts";
import {findTopics} from "../../../data-loaders/stream/find-topics.ts";
import {landTopics} from "../../../data-loaders/stream/land-topics.ts";
import {landedLines, type Topics} from "../../support/kafka/open-topics.ts";
import {topicTests} from "../../support/kafka/topic-tests.ts";

const {topicTest, opened} = await topicTests({isSecure: true});
let topics: Topics;
beforeAll(() => void (topics = opened()));

async function land(
  topic: string,
  sasl: "plain" | "scram-sha-512" | undefined,
  password: string,
  tls: boolean | {ca: string} = {ca: topics.kafka.secure!.ca}
): Promise<string[]> {
  const {address, username} = topics.kafka.secure!;
  const said: string[] = [];
  const streams = [{brokers: [address], topic, tls, ...(sasl && {sasl})}];
  const environment = {DAYBOOK_KAFKA_USERNAME: username, DAYBOOK_KAFKA_PASSWORD: password};
  const sources = await findTopics([], readConfig({streams}), environment);
  await landTopics(sources, topics.folderOf(topic), (text) => void said.push(text));
  return said;
}

topicTest.each(["plain", "scram-sha-512"] as const)("TLS with %s", async (mechanism) => {
  const topic = await topics.make();
  await topics.producer.send({topic, messages: [{value: '{"n":1}'}]});
  const {password} = topics.kafka.secure!;
  await expect(land(topic, mechanism, "wrong")).rejects.toThrow(/^access denied: 127\.0\.0\.1:/);
  expect((await land(topic, mechanism, password)).join()).toMatch(/^1 message of events-\d landed/);
  expect((await landedLines(topic, topics.folderOf(topic))).size).toBe(1);
});

topicTest("without a password, or an authority to trust, it is one sentence", async () => {
  const topic = await topics.make();
  const {password} = topics.kafka.secure!;
  await expect(land(topic, undefined, password)).rejects.toThrow(
    /^(access denied|unreachable broker): /
  );
  await expect(land(topic, "plain", password, true)).rejects.toThrow(/certificate/);
});
