import type {Command} from "commander";
import {build} from "../build/build.ts";
import {dataFolders} from "../read/find-data.ts";
import {loadConfig} from "../load-config.ts";
import {project} from "../project.ts";
import {findTopics, isTopic} from "../stream/find-topics.ts";
import {landTopics} from "../stream/land-topics.ts";
import {watchData} from "../build/watch-data.ts";

/** `daybook build`: reads the exports and writes the report. */
export function register(program: Command): void {
  program
    .command("build")
    .description("read the exports and write the report")
    .option(
      "--data <path>",
      "a CSV file, a folder of them, or a topic as kafka://host:port/topic, which is landed into data/ first; repeatable",
      collect,
      []
    )
    .option("--out <dir>", "where the report goes", "dist")
    .option(
      "--watch",
      "keep running and build again whenever an export is added, changed or removed"
    )
    .addHelpText(
      "after",
      "\nExit code: 0 when the report was written or is up to date, also when rows were rejected; 2 on an error: the last report stays."
    )
    .action(async ({data, out, watch}: {data: string[]; out: string; watch?: boolean}) => {
      const paths = await landNamed(data);
      await build({data: paths, out});
      if (watch) await watchData(await dataFolders(paths), () => build({data: paths, out}));
    });
}

/** Lands the topics that are named; what is read then are the files they are landed into, and the others. */
async function landNamed(data: readonly string[]): Promise<readonly string[]> {
  const named = data.filter(isTopic);
  if (named.length === 0) return data;
  await landTopics(await findTopics(named, await loadConfig()), project.data, console.log);
  return [...data.filter((source) => !isTopic(source)), project.data];
}

function collect(value: string, all: string[]): string[] {
  return [...all, value];
}
