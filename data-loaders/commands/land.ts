import type {Command} from "commander";
import {loadConfig} from "../load-config.ts";
import {project} from "../project.ts";
import {findTopics} from "../stream/find-topics.ts";
import {landTopics} from "../stream/land-topics.ts";
import {UserError} from "../user-error.ts";

/** `daybook land`: fetches what Kafka topics hold into files, and ends. */
export function register(program: Command): void {
  program
    .command("land")
    .description("fetch what Kafka topics hold into files that a build reads")
    .option(
      "--data <topic>",
      "a topic: kafka://host:port/topic; repeatable; default: those of report.config.ts",
      collect,
      []
    )
    .option("--into <folder>", "where the files go", project.data)
    .addHelpText(
      "after",
      "\nThe names of the files say how far a topic was landed: run it again to go on.\nExit code: 0 when all is landed, 2 on an error."
    )
    .action(land);
}

async function land({data, into}: {data: string[]; into: string}): Promise<void> {
  const sources = await findTopics(data, await loadConfig());
  if (sources.length === 0)
    throw new UserError(
      "missing topic: name one with --data kafka://host:port/topic, or in report.config.ts under streams"
    );
  await landTopics(sources, into, console.log);
}

function collect(value: string, all: string[]): string[] {
  return [...all, value];
}
