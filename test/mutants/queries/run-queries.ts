import {readdirSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {projectRoot} from "../../support/project-root.ts";
import {folders} from "../folders.ts";
import {meetMutant, type Met} from "./meet-mutants.ts";
import {mutateFile} from "./mutate-file.ts";
import {openRunner} from "./open-runner.ts";
import {scratchCopy} from "./scratch-copy.ts";
import type {Target} from "./target.ts";

/** Copies of the project that mutants are made in at the same time. */
const workers = 2;

/**
 * Lets the tests meet every mutant of a folder's queries and constants.
 *
 * @param path one of folders
 * @param onMet called with each mutant when it is known what became of it
 */
export async function runQueries(path: string, onMet?: (met: Met) => void): Promise<Met[]> {
  const own = folders.find((folder) => folder.path === path);
  if (!own) throw new Error(`unknown folder: ${path}`);
  const waiting = filesOf(own.path, own.targets).flatMap(({path, tests}) =>
    mutateFile(path, readFileSync(join(projectRoot, path), "utf8")).map((change) => ({
      path,
      tests,
      change
    }))
  );
  const met: Met[] = [];
  const work = async () => {
    const folder = await scratchCopy();
    const runner = await openRunner(folder);
    try {
      const tests = new Set(waiting.flatMap(({tests}) => tests));
      for (const test of tests)
        if (!(await runner.passes(test))) throw new Error(`failing test: ${test} without a mutant`);
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const one = await meetMutant({folder, runner}, next.path, next.change, next.tests);
        met.push(one);
        onMet?.(one);
      }
    } finally {
      await runner.close();
      await rm(folder, {recursive: true, force: true});
    }
  };
  await Promise.all(Array.from({length: workers}, work));
  return met.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.at - b.at));
}

function filesOf(
  folder: string,
  targets: readonly Target[]
): {path: string; tests: readonly string[]}[] {
  return readdirSync(join(projectRoot, folder), {recursive: true, encoding: "utf8"})
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(ts|sql)$/.test(path) && !path.startsWith("src/findings/of/"))
    .sort((a, b) => Number(b.endsWith(".sql")) - Number(a.endsWith(".sql")) || (a < b ? -1 : 1))
    .map((path) => ({
      path,
      tests: targets.find(({files}) => path.startsWith(files))!.tests(path.replace(/\.\w+$/, ""))
    }));
}
