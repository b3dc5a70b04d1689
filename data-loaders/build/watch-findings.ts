import {watch} from "node:fs";
import {utimes} from "node:fs/promises";
import {join} from "node:path";
import {project} from "../project.ts";
import type {Prepared} from "./prepare.ts";
import {prepareFindings} from "./prepare-findings.ts";
import {writeFindingLists} from "./write-finding-lists.ts";

/**
 * Lists the findings anew and tries them whenever one is saved, and lets the live preview know.
 *
 * @param onDone told of each attempt, with the error of one that failed
 */
export function watchFindings(
  prepared: Omit<Prepared, "config" | "stages">,
  onDone: (error?: unknown) => void
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(join(project.src, "findings"), (_, file) => {
    if (!file?.endsWith(".ts")) return;
    clearTimeout(timer);
    // editors save in several steps
    timer = setTimeout(() => {
      running = running.then(() => again(prepared).then(() => onDone(), onDone));
    }, 100);
  });
  return () => watcher.close();
}

async function again(prepared: Omit<Prepared, "config" | "stages">): Promise<void> {
  await writeFindingLists(project.src);
  await prepareFindings(prepared);
  const now = new Date();
  for (const name of ["strongest", "methods"])
    await utimes(join(project.src, `models/${name}.json.ts`), now, now);
}
