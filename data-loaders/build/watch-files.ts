import {watch} from "chokidar";

/** What a watch looks at, and when. */
export interface WatchOptions {
  /** Whether a file in a watched folder matters. */
  isWatched(path: string): boolean;
  /** How long a file must keep its size to be taken for whole, in milliseconds. */
  readonly stable: number;
  /** Told of each change that matters, before the work begins. */
  onChange?(event: WatchEvent, path: string): void;
}

export type WatchEvent = "add" | "change" | "unlink";

/**
 * Does some work whenever a file is added, changed or removed, one piece of work after another. What
 * changes while it is done is one more piece of work.
 *
 * @param paths files, and folders without those in them
 * @param work which deals with its own errors
 * @returns once all paths are watched, what ends the watch
 */
export async function watchFiles(
  paths: readonly string[],
  {isWatched, stable, onChange}: WatchOptions,
  work: () => Promise<void>
): Promise<() => Promise<void>> {
  let [isRunning, isAsked] = [false, false];
  const run = async () => {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await work();
    }
    isRunning = false;
  };
  const watcher = watch([...paths], {
    ignoreInitial: true,
    depth: 0,
    ignored: (path, stats) => stats?.isFile() === true && !paths.includes(path) && !isWatched(path),
    // editors and downloads write in several steps
    awaitWriteFinish: {stabilityThreshold: stable, pollInterval: Math.min(100, stable / 4)}
  });
  await new Promise<void>((ready) => watcher.once("ready", ready));
  for (const event of ["add", "change", "unlink"] as const) {
    watcher.on(event, (path) => {
      onChange?.(event, path);
      void run();
    });
  }
  return () => watcher.close();
}
