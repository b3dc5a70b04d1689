import {rmSync} from "node:fs";

/**
 * Removes a temporary folder when the command is stopped from outside (Ctrl-C, kill).
 *
 * @returns the way to stop watching, for when the folder is no longer temporary
 */
export function removeWhenStopped(folder: string): () => void {
  const stop = (signal: NodeJS.Signals) => {
    rmSync(folder, {recursive: true, force: true});
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}
