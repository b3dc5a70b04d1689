import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Change} from "./mutate-sql.ts";
import type {Runner} from "./open-runner.ts";

/** A mutant and whether some test failed for it. */
export interface Met extends Change {
  readonly path: string;
  readonly line: number;
  /** The line as it was changed. */
  readonly text: string;
  readonly isKilled: boolean;
}

/** Lets a file's tests meet one of its mutants, in a copy of the project; each file of tests only while none fails. */
export async function meetMutant(
  {folder, runner}: {folder: string; runner: Runner},
  path: string,
  change: Change,
  tests: readonly string[]
): Promise<Met> {
  const file = join(folder, path);
  const original = await readFile(file, "utf8");
  const {at, from, to} = change;
  const mutant = original.slice(0, at) + to + original.slice(at + from.length);
  const lines = original.slice(0, at).split("\n").length;
  const write = async (text: string) => {
    await writeFile(file, text);
    runner.changed(path);
  };
  await write(mutant);
  let isKilled = false;
  try {
    for (const test of tests) isKilled ||= !(await runner.passes(test));
  } finally {
    await write(original);
  }
  return {...change, path, line: lines, text: mutant.split("\n")[lines - 1]!.trim(), isKilled};
}
