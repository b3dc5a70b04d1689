import {watch} from "node:fs";
import {utimes} from "node:fs/promises";
import {join} from "node:path";
import type {ReportContext} from "../../src/query/context.ts";
import {project} from "../project.ts";
import {prepareFindings} from "./prepare-findings.ts";
import {writeFindingLists} from "./write-finding-lists.ts";

/**
 * Lists the findings anew and tries them whenever one is saved, and lets the live preview know.
 *
 * @param onDone told of each attempt, with the error of one that failed
 */
export function watchFindings(
  context: ReportContext,
  onDone: (error?: unknown) => void
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(join(project.src, "findings"), (_, file) => {
    if (!file?.endsWith(".ts")) return;
    clearTimeout(timer);
    // editors save in several steps
    timer = setTimeout(() => {
      running = running.then(() => again(context).then(() => onDone(), onDone));
    }, 100);
  });
  return () => watcher.close();
}

async function again(context: ReportContext): Promise<void> {
  await writeFindingLists(project.src);
  await prepareFindings(context);
  const now = new Date();
  await utimes(join(project.src, "models/findings.json.ts"), now, now);
}
