import {on} from "node:events";
import type {Job, JobMessage, PageOrder, PageResult} from "./page/job.ts";
import {PrerenderError} from "./prerender-error.ts";
import type {Worker, Workers} from "./start-workers.ts";

/** Time a page has beyond its own before it counts as caught in a loop that never ends. */
const extraTime = 30_000;

/**
 * Renders pages, one at a time in each worker, and yields each as it is done.
 *
 * Nothing passes from page to page but the notes that the last are told, so that it makes no difference
 * which of them share a process.
 *
 * @param last pages that begin once all others are done
 */
export async function* startRendering(
  job: Job,
  pages: readonly string[],
  {list}: Workers,
  last: readonly string[] = []
): AsyncGenerator<PageResult> {
  const queue = createQueue(pages, last);
  yield* merge(list.map((worker) => render(job, queue, worker)));
}

/** Hands out pages. */
interface Queue {
  /** The next page, once it may begin; undefined when there is none. */
  next(): Promise<PageOrder | undefined>;
  done(result: PageResult): void;
}

function createQueue(pages: readonly string[], last: readonly string[]): Queue {
  const waiting = pages.filter((page) => !last.includes(page));
  const late = pages.filter((page) => last.includes(page));
  const notes: Record<string, unknown> = {};
  let left = waiting.length;
  let finish: () => void;
  const othersDone = new Promise<void>((done) => (finish = done));
  if (left === 0) finish!();
  return {
    async next() {
      const page = waiting.shift();
      if (page !== undefined) return {page, earlier: {}};
      if (late.length === 0) return undefined;
      await othersDone;
      const lastPage = late.shift();
      return lastPage === undefined ? undefined : {page: lastPage, earlier: notes};
    },
    done(result) {
      if (last.includes(result.page)) return;
      notes[result.page] = result.notes;
      if (--left === 0) finish();
    }
  };
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
  queue: Queue,
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
    for (let order = await queue.next(); order; order = await queue.next()) {
      ({page} = order);
      send(order);
      watchdog = setTimeout(() => child.kill("SIGKILL"), job.timeout + extraTime);
      const {value} = (await messages.next()) as {value: [JobMessage]};
      const [message] = value;
      clearTimeout(watchdog);
      if ("failed" in message) throw new PrerenderError(message.failed);
      queue.done(message);
      yield message;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    const output = stderr().trim();
    throw new PrerenderError(
      `invalid page: ${page} could not be run${output ? `\n${output}` : " in time"}`,
      {cause: error}
    );
  } finally {
    clearTimeout(watchdog);
    child.kill();
  }
}
