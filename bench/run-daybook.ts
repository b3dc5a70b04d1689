import type {Run} from "./run.ts";
import {run} from "./run.ts";

/** Runs a command of Daybook in a project, as its npm scripts do. */
export function runDaybook(root: string, ...words: string[]): Promise<Run> {
  return run(process.execPath, ["--import", "tsx", "data-loaders/cli.ts", ...words], root);
}
