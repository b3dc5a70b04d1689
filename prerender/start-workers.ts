import {fork, type ChildProcess} from "node:child_process";
import {createRequire} from "node:module";
import {resolve} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {processesFor} from "./processes-for.ts";

/** A process that renders pages. */
export interface Worker {
  readonly child: ChildProcess;
  /** What it has written to stderr. */
  readonly stderr: () => string;
}

/** Processes that render pages, until they are stopped. */
export interface Workers {
  readonly list: readonly Worker[];
  stop(): void;
}

export interface WorkersOptions {
  /** Language of the pages, a BCP 47 tag; default "en". */
  readonly lang?: string;
  /** Path of the module that prepares the realm of each page (see setup.ts). */
  readonly setup?: string;
  /** How many; default: one a core, four at most. */
  readonly processes?: number;
}

/**
 * Starts the processes that pages are rendered in. What they need takes as long to load as some pages to
 * render: where a site is built first, start them before, and hand them to prerender(), which stops them.
 *
 * They have the time zone UTC and the site's own locale, so that pages come out the same on any machine.
 */
export function startWorkers({
  lang = "en",
  setup,
  processes = processesFor()
}: WorkersOptions = {}): Workers {
  const locale = `${lang.replaceAll("-", "_")}.UTF-8`;
  const env = {...process.env, TZ: "UTC", LANG: locale, LC_ALL: locale};
  const list = Array.from({length: processes}, () => startWorker(env, setup));
  const stop = () => {
    for (const {child} of list) child.kill();
  };
  return {list, stop};
}

function startWorker(env: NodeJS.ProcessEnv, setup: string | undefined): Worker {
  const require = createRequire(import.meta.url);
  const script = fileURLToPath(new URL("./page/render-pages.ts", import.meta.url));
  const child = fork(script, setup === undefined ? [] : [resolve(setup)], {
    execArgv: ["--import", pathToFileURL(require.resolve("tsx")).href],
    env,
    serialization: "advanced",
    stdio: ["ignore", "inherit", "pipe", "ipc"]
  });
  let stderr = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return {child, stderr: () => stderr};
}
