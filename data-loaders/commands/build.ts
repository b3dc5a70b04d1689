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
    .action(async ({data, out, watch}: {data: string[]; out: string; watch?: boolean}) => {
      await build({data, out});
      if (watch) await watchData(await dataFolders(data), () => build({data, out}));
    });
}

function collect(value: string, all: string[]): string[] {
  return [...all, value];
}
