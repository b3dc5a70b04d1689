import {on} from "node:events";
import type {Job, JobMessage, PageResult} from "./page/job.ts";
import {PrerenderError} from "./prerender-error.ts";
import type {Worker, Workers} from "./start-workers.ts";

/** Time a page has beyond its own before it counts as caught in a loop that never ends. */
const grace = 30_000;

/**
 * Renders pages, one at a time in each worker, and yields each as it is done.
 *
 * Nothing passes from page to page, so that it makes no difference which of them share a process.
 */
export async function* startRendering(
  job: Job,
  pages: readonly string[],
  {list}: Workers
): AsyncGenerator<PageResult> {
  const waiting = [...pages];
  yield* merge(list.map((worker) => render(job, waiting, worker)));
}

async function* merge<T>(streams: readonly AsyncGenerator<T>[]): AsyncGenerator<T> {
  const ask = (stream: AsyncGenerator<T>) => {
    const asked = stream.next().then((result) => ({stream, result}));
    // one may fail while another's page is being finished; the race below tells
    asked.catch(() => undefined);
    return asked;
  };
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

/** Renders one waiting page after another in one process. */
async function* render(
  job: Job,
  waiting: string[],
  {child, stderr}: Worker
): AsyncGenerator<PageResult> {
  let watchdog: NodeJS.Timeout | undefined;
  const stop = new AbortController();
  const end = () => setImmediate(() => stop.abort());
  if (child.exitCode === null && child.signalCode === null) child.once("exit", end);
  else end();
  const messages = on(child, "message", {signal: stop.signal});
  let page: string | undefined;
  try {
    // one that has died meanwhile says so by its exit
    const send = (message: object) => child.send(message, () => undefined);
    send(job);
    while ((page = waiting.shift()) !== undefined) {
      send({page});
      watchdog = setTimeout(() => child.kill("SIGKILL"), job.timeout + grace);
      const {value} = (await messages.next()) as {value: [JobMessage]};
      const [message] = value;
      clearTimeout(watchdog);
      if ("failed" in message) throw new PrerenderError(message.failed);
      yield message;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    const said = stderr().trim();
    throw new PrerenderError(
      `invalid page: ${page} could not be run${said ? `\n${said}` : " in time"}`,
      {cause: error}
    );
  } finally {
    clearTimeout(watchdog);
    child.kill();
  }
}
