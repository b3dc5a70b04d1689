import type {UserError} from "../user-error.ts";
import {lockFolder} from "./lock-folder.ts";

/**
 * Makes a process the only one that lands a topic into a folder.
 *
 * @returns gives the lock back
 * @throws UserError `folder in use: …`
 */
export function lockTopic(
  folder: string,
  topic: string,
  {goesOn = false, onLost}: {goesOn?: boolean; onLost: (error: UserError) => void}
): Promise<() => Promise<void>> {
  const inUse = `folder in use: another process lands ${topic} into ${folder}; end it first`;
  return lockFolder(folder, {name: topic, inUse, goesOn, onLost});
}
