import type {Answered} from "../model/answer.js";
import type {Filters} from "../model/filters.js";
import {writeFilters} from "../model/filter-url.js";
import type {ReportShape} from "../model/relations/relation.js";
import type {Connection} from "./connection.js";
import type {EngineStates} from "./create-engine-state.js";
import {createEngineState} from "./create-engine-state.js";
import {createKernelConnection, type LoadKernel} from "./create-kernel-connection.js";
import {createTurns} from "./create-turns.js";
import type {Engine, EngineOptions} from "./start-engine.js";

/** The reader's own engines: the kernel, and DuckDB-WASM for what the kernel cannot answer. */
export interface BrowserConnection extends Connection {
  /** Whether an answer is on its way. */
  isAnswering(): boolean;
  /** Where DuckDB-WASM stands. */
  readonly state: EngineStates;
  /** Starts what answers: DuckDB-WASM only if the kernel has failed. After a failure the next call tries again. */
  start(): Promise<void>;
  /**
   * Lets queries read `events_by_second`, the end of the log second by second: a file of its own, fetched at the
   * first call. A failed start is tried again at the next call.
   *
   * @throws Error when the file cannot be had or DuckDB-WASM cannot start
   */
  openEventsBySecond(): Promise<void>;
  /** Answers what is not among the page's own figures: nothing waits for it, and no change of the filters ends it. */
  askAside(query: string, filters: Filters): Promise<Answered>;
  /**
   * Resolves when no question is without its answer, as one is that waits for an engine that failed.
   *
   * @returns whether there was anything to wait for
   */
  idle(): Promise<boolean>;
}

export interface BrowserConnectionOptions {
  readonly report: ReportShape;
  /** What a query that was asked at build names, by its text. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  /** The answers that travelled with the page, by answerKey. */
  readonly answers: ReadonlyMap<string, Answered>;
  /** Told when the first of some queries is on its way, and when the last is answered. */
  onAnswering(isAnswering: boolean): void;
  /** Modules that no first view waits for. */
  readonly load?: {readonly kernel: LoadKernel; readonly database: LoadDatabase};
}

/** What starts DuckDB-WASM. */
export type LoadDatabase = () => Promise<{
  startEngine(options: EngineOptions): Promise<Engine>;
  fetchEventsBySecond(): Promise<Uint8Array>;
}>;

const modules = {
  kernel: () => import("./start-kernel.js"),
  database: () => import("./start-engine.js")
};

/** Makes the connection to the reader's own engines. */
export function createBrowserConnection({
  report,
  reads,
  answers,
  onAnswering,
  load = modules
}: BrowserConnectionOptions): BrowserConnection {
  const state = createEngineState();
  const kernel = createKernelConnection(load.kernel, {report, reads, answers});
  const turns = createTurns();
  let started: Promise<Engine> | undefined;
  let bySecond: Promise<void> | undefined;
  let wanted = new AbortController();
  let last = "";
  let answering = 0;
  const unanswered = new Set<Promise<unknown>>();
  const startDatabase = () => {
    // a host that cannot be reached fails like an engine that cannot start
    started ??= load
      .database()
      .then(({startEngine}) => startEngine({report, reads, onState: state.set}))
      .catch((error: unknown) => {
        started = undefined;
        // what is tried again may go well with the kernel
        kernel.forgetFailure();
        state.set({status: "failed", error});
        throw error;
      });
    return started;
  };
  const openEventsBySecond = async () => {
    const fetched = load.database().then(({fetchEventsBySecond}) => fetchEventsBySecond());
    const [engine, bytes] = await Promise.all([startDatabase(), fetched]);
    await engine.openEventsBySecond(bytes);
  };
  const askDatabase = async (query: string, filters: Filters, signal?: AbortSignal) => {
    const engine = await startDatabase();
    return turns.take(() => engine.ask(query, filters), signal);
  };
  /** Where no engine can start, waits until the reader asks to try again. */
  const ask = async (
    query: string,
    filters: Filters,
    {signal, onWaiting}: {signal?: AbortSignal; onWaiting(isWaiting: boolean): void}
  ): Promise<Answered> => {
    for (;;) {
      try {
        const answered = await kernel.ask(query, filters, signal);
        return answered ?? (await askDatabase(query, filters, signal));
      } catch (error) {
        signal?.throwIfAborted();
        if (state.now().status !== "failed") throw error;
        onWaiting(true);
        await state.retryAsked();
        signal?.throwIfAborted();
        onWaiting(false);
      }
    }
  };
  return {
    state,
    isAnswering: () => answering > 0,
    async start() {
      if (!(await kernel.start())) await startDatabase();
    },
    giveUp(filters) {
      const text = writeFilters(filters);
      // what asks for the whole report ends no other question, unless that waits for what cannot be had
      if (state.now().status !== "failed" && (text === last || text === "")) return false;
      last = text;
      wanted.abort(new Error("missing answer: the filters have changed"));
      wanted = new AbortController();
      state.retry();
      return true;
    },
    openEventsBySecond() {
      bySecond ??= openEventsBySecond().catch((error: unknown) => {
        bySecond = undefined;
        throw error;
      });
      return bySecond;
    },
    askAside: async (query, filters) =>
      (await kernel.ask(query, filters)) ?? (await askDatabase(query, filters)),
    async idle() {
      const waits = unanswered.size > 0;
      while (unanswered.size > 0) await Promise.allSettled(unanswered);
      return waits;
    },
    async ask(query, filters) {
      // without filters, nothing asks again when these change
      const signal = writeFilters(filters) === "" ? undefined : wanted.signal;
      let isCounted = false;
      const count = (isOn: boolean) => {
        if (isOn !== isCounted) onAnswering((answering += isOn ? 1 : -1) > 0);
        isCounted = isOn;
      };
      count(true);
      try {
        const asked = ask(query, filters, {signal, onWaiting: (isWaiting) => count(!isWaiting)});
        const answered = signal ? Promise.race([asked, aborted(signal)]) : asked;
        unanswered.add(answered);
        return await answered.finally(() => unanswered.delete(answered));
      } finally {
        count(false);
      }
    }
  };
}

/** Fails when the signal says so: a cell is computed again only once its last computation has ended. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });
}
