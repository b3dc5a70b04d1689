import {rm} from "node:fs/promises";
import type {Command} from "commander";
import {project} from "../project.ts";

/** `daybook clean`: removes what builds keep between runs; the report in dist/ stays. */
export function register(program: Command): void {
  program
    .command("clean")
    .description("remove what builds keep between runs; the report stays")
    .action(async () => {
      for (const folder of [project.cache, project.frameworkCache]) {
        await rm(folder, {recursive: true, force: true});
      }
      console.log("Removed .cache and src/.observablehq/cache.");
    });
}
