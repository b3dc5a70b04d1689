import {fork} from "node:child_process";
import {on} from "node:events";
import {createRequire} from "node:module";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {Job, JobMessage, PageResult} from "./page/job.ts";
import {PrerenderError} from "./prerender-error.ts";

/** Time a page has beyond its own before it counts as caught in a loop that never ends. */
const grace = 30_000;

/**
 * Renders pages in a process of their own, with the time zone UTC and the site's own locale, so
 * that the same pages come out the same on any machine.
 */
export async function* startRendering(job: Job, lang: string): AsyncGenerator<PageResult> {
  const locale = `${lang.replaceAll("-", "_")}.UTF-8`;
  const require = createRequire(import.meta.url);
  const child = fork(fileURLToPath(new URL("./page/render-pages.ts", import.meta.url)), [], {
    execArgv: ["--import", pathToFileURL(require.resolve("tsx")).href],
    env: {...process.env, TZ: "UTC", LANG: locale, LC_ALL: locale},
    serialization: "advanced",
    stdio: ["ignore", "inherit", "pipe", "ipc"]
  });
  let stderr = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  let watchdog: NodeJS.Timeout | undefined;
  const feed = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => child.kill("SIGKILL"), job.timeout + grace);
  };
  const stop = new AbortController();
  child.once("exit", () => setImmediate(() => stop.abort()));
  const messages = on(child, "message", {signal: stop.signal});
  let done = 0;
  try {
    child.send(job);
    feed();
    for (const total = job.pages.length; done < total; ++done) {
      const {value} = (await messages.next()) as {value: [JobMessage]};
      const [message] = value;
      feed();
      if ("failed" in message) throw new PrerenderError(message.failed);
      yield message;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    const page = job.pages[done];
    throw new PrerenderError(
      `invalid page: ${page} could not be run${stderr ? `\n${stderr.trim()}` : " in time"}`,
      {cause: error}
    );
  } finally {
    clearTimeout(watchdog);
    child.kill();
  }
}
