import type {Command} from "commander";
import {build} from "../build/build.ts";
import {dataFolders} from "../read/find-data.ts";
import {watchData} from "../build/watch-data.ts";

/** `daybook build`: reads the exports and writes the report. */
export function register(program: Command): void {
  program
    .command("build")
    .description("read the exports and write the report")
    .option("--data <path>", "a CSV file or a folder of them; repeatable", collect, [])
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
      await build({data, out});
      if (watch) await watchData(await dataFolders(data), () => build({data, out}));
    });
}

function collect(value: string, all: string[]): string[] {
  return [...all, value];
}
