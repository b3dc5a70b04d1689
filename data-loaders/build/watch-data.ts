import {isExport} from "../read/is-export.ts";
import {UserError} from "../user-error.ts";
import {watchFiles} from "./watch-files.ts";

/**
 * Does some work whenever an export is added, changed or removed, one piece of work after another, until
 * the process is stopped. A file that is still being written is waited for; one that is renamed into the
 * folder is whole.
 *
 * @param paths files and folders
 * @param work whose errors are reported and do not end the watch
 */
export async function watchData(
  paths: readonly string[],
  work: () => Promise<void>
): Promise<never> {
  await watchFiles(
    paths,
    {
      isWatched: isExport,
      stable: 1_500,
      onChange: (event, path) => console.log(`${verbs[event]}: ${path}`)
    },
    async () => {
      await work().catch(report);
      console.log("Waiting for exports …");
    }
  );
  console.log(`Watching ${paths.join(", ")} …`);
  return new Promise<never>(() => undefined);
}

const verbs = {add: "Added", change: "Changed", unlink: "Removed"};

function report(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
  console.error(`daybook: ${error.message}`);
}
