import {relative} from "node:path";
import type {Command} from "commander";
import {project} from "../project.ts";
import {landTopic} from "../stream/land-topic.ts";
import {openTopic} from "../stream/open-topic.ts";
import {topicAddress} from "../stream/topic-address.ts";

/** `daybook land`: fetches what a Kafka topic holds into files, and ends. */
export function register(program: Command): void {
  program
    .command("land")
    .description("fetch what a Kafka topic holds into files that a build reads")
    .requiredOption("--data <topic>", "the topic: kafka://host:port/topic")
    .option("--into <folder>", "where the files go", project.data)
    .addHelpText(
      "after",
      "\nThe names of the files say how far the topic was landed: run it again to go on.\nExit code: 0 when all is landed, 2 on an error."
    )
    .action(land);
}

async function land({data, into}: {data: string; into: string}): Promise<void> {
  const address = topicAddress(data);
  const topic = await openTopic(address);
  try {
    const count = await landTopic(topic, {topic: address.topic, folder: into});
    const folder = relative(process.cwd(), into) || ".";
    const what = count === 1 ? "1 message" : `${count.toLocaleString("en")} messages`;
    console.log(
      count === 0
        ? `Nothing new in ${address.topic}.`
        : `${what} of ${address.topic} landed in ${folder}.`
    );
  } finally {
    await topic.close();
  }
}
