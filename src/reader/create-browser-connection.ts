import type {Answered} from "../model/answer.js";
import type {Filters} from "../model/filters.js";
import type {ReportShape} from "../model/relations/relation.js";
import type {Connection} from "./connection.js";
import type {EngineStates} from "./create-engine-state.js";
import {createEngineState} from "./create-engine-state.js";
import type {Engine} from "./start-engine.js";

/** DuckDB-WASM, which is fetched when something is first asked of it. */
export interface BrowserConnection extends Connection {
  readonly state: EngineStates;
  /** Starts the engine unless it is running; after a failure the next call tries again. */
  start(): Promise<Engine>;
  /**
   * Lets queries read `events_by_second`, the end of the log second by second: a file of its own, fetched at the
   * first call. A failed start is tried again at the next call.
   *
   * @throws Error when the file cannot be had or the engine cannot start
   */
  openEventsBySecond(): Promise<void>;
}

export interface BrowserConnectionOptions {
  readonly report: ReportShape;
  /** What a query that was asked at build names, by its text. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  /** Told when the first of some queries is on its way, and when the last is answered. */
  onAnswering(isAnswering: boolean): void;
}

/** Makes the connection to the reader's own engine. */
export function createBrowserConnection({
  report,
  reads,
  onAnswering
}: BrowserConnectionOptions): BrowserConnection {
  const state = createEngineState();
  let started: Promise<Engine> | undefined;
  let bySecond: Promise<void> | undefined;
  let answering = 0;
  const mark = (change: 1 | -1) => {
    answering += change;
    onAnswering(answering > 0);
  };
  const start = () => {
    // a host that cannot be reached fails like an engine that cannot start
    started ??= import("./start-engine.js")
      .then(({startEngine}) => startEngine({report, reads, onState: state.set}))
      .catch((error: unknown) => {
        started = undefined;
        state.set({status: "failed", error});
        throw error;
      });
    return started;
  };
  const openEventsBySecond = async () => {
    const fetched = import("./start-engine.js").then(({fetchEventsBySecond}) =>
      fetchEventsBySecond()
    );
    const [engine, bytes] = await Promise.all([start(), fetched]);
    await engine.openEventsBySecond(bytes);
  };
  return {
    state,
    start,
    giveUp: state.giveUp,
    openEventsBySecond() {
      bySecond ??= openEventsBySecond().catch((error: unknown) => {
        bySecond = undefined;
        throw error;
      });
      return bySecond;
    },
    // where the engine cannot start, waits until the reader asks to try again
    async ask(query: string, filters: Filters): Promise<Answered> {
      mark(1);
      try {
        for (;;) {
          try {
            return await (await start()).ask(query, filters);
          } catch (error) {
            if (state.now().status !== "failed") throw error;
            mark(-1);
            // counted again in either case, as the end below takes one off
            await state.retryAsked().finally(() => mark(1));
          }
        }
      } finally {
        mark(-1);
      }
    }
  };
}
