import {basename, dirname} from "node:path";
import type {UserError} from "../user-error.ts";
import {lockFolder} from "./lock-folder.ts";

/**
 * Makes a process the only one that keeps the live files of a report. Its lock is beside the report's folder, which
 * builds replace and servers show.
 *
 * @returns gives the lock back
 * @throws UserError `folder in use: …`
 */
export function lockLive(
  out: string,
  {onLost}: {onLost: (error: UserError) => void}
): Promise<() => Promise<void>> {
  const inUse = `folder in use: another process keeps the live files of ${out}; end it, or use --out for another report`;
  return lockFolder(dirname(out), {name: `${basename(out)}-live`, inUse, goesOn: true, onLost});
}
