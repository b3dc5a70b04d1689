import {relative} from "node:path";
import type {TopicSource} from "./find-topics.ts";
import {landTopic} from "./land-topic.ts";
import {openTopic} from "./open-topic.ts";

/**
 * Lands topics one after the other, and says of each what was landed.
 *
 * @param say told sentences
 * @throws UserError as openTopic and landTopic
 */
export async function landTopics(
  sources: readonly TopicSource[],
  folder: string,
  say: (text: string) => void
): Promise<void> {
  for (const {address, decode} of sources) {
    const {topic} = address;
    const reader = await openTopic(address);
    try {
      const count = await landTopic(reader, {topic, folder, decode});
      const where = relative(process.cwd(), folder) || ".";
      const what = count === 1 ? "1 message" : `${count.toLocaleString("en")} messages`;
      say(count === 0 ? `Nothing new in ${topic}.` : `${what} of ${topic} landed in ${where}.`);
    } finally {
      await reader.close();
    }
  }
}
