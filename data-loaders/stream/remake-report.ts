import {spawn, type ChildProcess} from "node:child_process";
import {join} from "node:path";
import {project} from "../project.ts";

/** Makes a report anew while a topic is followed. */
export interface ReportMaker {
  /** Makes it now, or once more after the one that is being made; true where it was made. */
  make(): Promise<boolean>;
  /** Ends what is being made; the old report stays. */
  stop(): Promise<void>;
}

/**
 * Makes reports in a process of their own, so that a build that takes a core does not hold up the tail. Builds that people
 * start meanwhile are waited for, as all builds do.
 *
 * @param options.data files and folders to read
 */
export function createReportMaker({
  data,
  out
}: {
  data: readonly string[];
  out: string;
}): ReportMaker {
  let child: ChildProcess | undefined;
  let running: Promise<boolean> | undefined;
  let next: Promise<boolean> | undefined;
  let isStopped = false;
  const run = async () => {
    const words = [join(project.root, "data-loaders/cli.ts"), "build", "--out", out];
    const named = data.flatMap((path) => ["--data", path]);
    const own = spawn(process.execPath, [...process.execArgv, ...words, ...named], {
      stdio: ["ignore", "inherit", "inherit"]
    });
    child = own;
    const code = await new Promise<number | null>((resolve) => {
      own.once("error", () => resolve(1));
      own.once("close", resolve);
    });
    child = undefined;
    return code === 0;
  };
  const begin = () => {
    running = run().finally(() => (running = undefined));
    return running;
  };
  return {
    async make() {
      if (isStopped) return false;
      if (!running) return begin();
      next ??= running
        .catch(() => false)
        .then(() => {
          next = undefined;
          return isStopped ? false : begin();
        });
      return next;
    },
    async stop() {
      isStopped = true;
      child?.kill("SIGTERM");
      await running?.catch(() => false);
    }
  };
}
