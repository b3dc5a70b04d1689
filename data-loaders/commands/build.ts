import type {Command} from "commander";
import {build} from "../build/build.ts";

/** `daybook build`: reads the exports and writes the report. */
export function register(program: Command): void {
  program
    .command("build")
    .description("read the exports and write the report")
    .option("--data <path>", "a CSV file or a folder of them; may be given again", collect, [])
    .option("--out <dir>", "where the report goes", "dist")
    .action(async ({data, out}: {data: string[]; out: string}) => build({data, out}));
}

function collect(value: string, all: string[]): string[] {
  return [...all, value];
}
