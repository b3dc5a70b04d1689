import {utimes} from "node:fs/promises";
import {join} from "node:path";
import {project} from "../project.ts";
import type {Prepared} from "./prepare.ts";
import {prepareFindings} from "./prepare-findings.ts";
import {watchFiles} from "./watch-files.ts";
import {writeFindingLists} from "../publish/write-finding-lists.ts";

/**
 * Lists and tries the findings again whenever one is saved, and lets the live preview know.
 *
 * @param onDone called with each attempt, with the error of one that failed
 * @returns once they are watched, what ends it
 */
export function watchFindings(
  prepared: Omit<Prepared, "config" | "stages">,
  onDone: (error?: unknown) => void
): Promise<() => Promise<void>> {
  return watchFiles(
    [join(project.src, "findings")],
    {isWatched: (path) => path.endsWith(".ts"), stable: 100},
    () => again(prepared).then(() => onDone(), onDone)
  );
}

async function again(prepared: Omit<Prepared, "config" | "stages">): Promise<void> {
  await writeFindingLists(project.src);
  await prepareFindings(prepared);
  const now = new Date();
  for (const name of ["strongest", "methods"])
    await utimes(join(project.src, `models/${name}.json.published`), now, now);
}
