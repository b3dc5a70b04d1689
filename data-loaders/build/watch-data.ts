import {watch} from "chokidar";
import {isExport} from "../ingest/is-export.ts";
import {UserError} from "../user-error.ts";

/** How long a file must keep its size to be taken for whole, in milliseconds. */
const stable = 1_500;

/**
 * Does some work whenever an export is added, changed or removed, one piece of work after another, until
 * the process is stopped. A file that is still being written is waited for; one that is renamed into the
 * folder is whole.
 *
 * @param paths files and folders
 * @param work whose mistakes are told, and do not end the watch
 */
export async function watchData(
  paths: readonly string[],
  work: () => Promise<void>
): Promise<never> {
  let [isRunning, isAsked] = [false, false];
  const run = async () => {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await work().catch(tell);
    }
    isRunning = false;
    console.log("Waiting for exports …");
  };
  const watcher = watch([...paths], {
    ignoreInitial: true,
    depth: 0,
    ignored: (path, stats) => stats?.isFile() === true && !paths.includes(path) && !isExport(path),
    awaitWriteFinish: {stabilityThreshold: stable, pollInterval: 100}
  });
  await new Promise<void>((ready) => watcher.once("ready", ready));
  for (const event of ["add", "change", "unlink"] as const) {
    watcher.on(event, (path) => {
      console.log(`${verbs[event]}: ${path}`);
      void run();
    });
  }
  console.log(`Watching ${paths.join(", ")} …`);
  return new Promise<never>(() => undefined);
}

const verbs = {add: "Added", change: "Changed", unlink: "Removed"};

function tell(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
  console.error(`daybook: ${error.message}`);
}
