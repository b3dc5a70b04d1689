import {afterAll, beforeAll, test} from "vitest";
import {openTopics, type Topics} from "./open-topics.ts";
import {whyNoKafka} from "./start-kafka.ts";

/** Tests with a broker, opened before them and closed after; skipped with a word where none can be started. */
export async function topicTests(options: {isSecure?: boolean} = {}) {
  const missing = await whyNoKafka();
  if (missing) console.warn(`Tests of topics are skipped: ${missing}.`);
  let topics: Topics | undefined;
  beforeAll(async () => {
    if (!missing) topics = await openTopics(options);
  });
  afterAll(() => topics?.close());
  return {topicTest: test.skipIf(missing !== undefined), opened: () => topics!};
}
