import {fork} from "node:child_process";
import {on} from "node:events";
import {createRequire} from "node:module";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {Job, JobMessage, PageResult} from "./page/job.ts";
import {PrerenderError} from "./prerender-error.ts";

/** Time a page has beyond its own before it counts as caught in a loop that never ends. */
const grace = 30_000;

/**
 * Renders pages in processes of their own, several at a time, and yields each as it is done.
 *
 * Nothing passes from page to page, so that it makes no difference which of them share a process.
 */
export async function* startRendering(
  job: Job,
  lang: string,
  processes: number
): AsyncGenerator<PageResult> {
  const hands = Array.from({length: processes}, (_, i) =>
    job.pages.filter((_, j) => j % processes === i)
  );
  const streams = hands
    .filter(({length}) => length > 0)
    .map((pages) => render({...job, pages}, lang));
  yield* merge(streams);
}

async function* merge<T>(streams: readonly AsyncGenerator<T>[]): AsyncGenerator<T> {
  const ask = async (stream: AsyncGenerator<T>) => ({stream, result: await stream.next()});
  const asked = new Map(streams.map((stream) => [stream, ask(stream)]));
  try {
    while (asked.size > 0) {
      const {stream, result} = await Promise.race(asked.values());
      if (result.done) asked.delete(stream);
      else {
        asked.set(stream, ask(stream));
        yield result.value;
      }
    }
  } finally {
    // one has failed: what the others come to is nobody's matter
    for (const [stream, pending] of asked) {
      pending.catch(() => undefined);
      void stream.return(undefined).catch(() => undefined);
    }
  }
}

/**
 * Renders pages one after another in one process, with the time zone UTC and the site's own locale, so
 * that the same pages come out the same on any machine.
 */
async function* render(job: Job, lang: string): AsyncGenerator<PageResult> {
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
