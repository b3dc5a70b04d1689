import type {Answered} from "../model/answer.js";
import type {Filters} from "../model/filters.js";
import {writeFilters} from "../model/filter-url.js";
import type {ReportShape} from "../model/relations/relation.js";
import type {Connection} from "./connection.js";
import type {EngineStates} from "./create-engine-state.js";
import {createEngineState} from "./create-engine-state.js";
import {createKernelConnection, type LoadKernel} from "./create-kernel-connection.js";
import {createTurns} from "./create-turns.js";
import {stoppable} from "./stoppable.js";
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
  /** Answers a query of a reader's own: by a kernel of its own, else by DuckDB-WASM. */
  askOwn(query: string, filters: Filters, options: OwnOptions): Promise<OwnAnswer>;
  /**
   * Resolves when no question is without its answer, as one is that waits for an engine that failed.
   *
   * @returns whether there was anything to wait for
   */
  idle(): Promise<boolean>;
}

export interface OwnOptions {
  /** After so many rows or a few more, the others are not computed. */
  readonly most: number;
  /** Ends the query, even while it runs. */
  readonly signal: AbortSignal;
  /** Told who is at it. */
  onStep(step: "kernel" | "database"): void;
}

export interface OwnAnswer extends Answered {
  readonly isCut: boolean;
  readonly by: "kernel" | "database";
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
  // a query of a reader's own may keep it busy for long, and is ended with its worker
  const ownKernel = createKernelConnection(load.kernel, {report, reads, answers: new Map()});
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
    await startDatabase();
    // it may have been ended, with a query that did not stop, by the time it is the turn of this one
    return turns.take(async () => (await startDatabase()).ask(query, filters), signal);
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
  const askOwn = async (
    query: string,
    filters: Filters,
    {most, signal, onStep}: OwnOptions
  ): Promise<OwnAnswer> => {
    onStep("kernel");
    const endKernel = () => ownKernel.end();
    signal.addEventListener("abort", endKernel);
    const answer = await ownKernel
      .ask(query, filters, signal)
      .finally(() => signal.removeEventListener("abort", endKernel));
    signal.throwIfAborted();
    if (answer) return {...firstRows(answer, most), by: "kernel"};
    onStep("database");
    await startDatabase();
    return turns.take(async () => {
      const engine = await startDatabase();
      const end = () => {
        engine.end();
        started = bySecond = undefined;
        state.set({status: "asleep"});
      };
      const work = engine.askFirst(query, filters, most);
      const cancel = () => void engine.cancel();
      const found = await stoppable(work, {signal, cancel, end});
      return {...found, by: "database" as const};
    }, signal);
  };
  return {
    state,
    askOwn: (query, filters, options) =>
      Promise.race([askOwn(query, filters, options), aborted(options.signal)]),
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

/** An answer without the rows after so many. */
function firstRows(answer: Answered, most: number): Answered & {isCut: boolean} {
  const isCut = (answer.columns[0]?.length ?? 0) > most;
  if (!isCut) return {...answer, isCut};
  return {...answer, columns: answer.columns.map((column) => column.slice(0, most)), isCut};
}

/** Fails when the signal says so: a cell is computed again only once its last computation has ended. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });
}
