/** Where the browser's engine stands, for the line of text beside the filters. */
export type EngineState =
  | {status: "asleep"}
  | {status: "loading"; loaded: number; total: number}
  | {status: "ready"}
  | {status: "failed"; error: unknown};

/** Where an engine stands, and who wants to know. */
export interface EngineStates {
  now(): EngineState;
  /** Calls back now and at each change; returns the way to stop. */
  on(listener: (state: EngineState) => void): () => void;
  set(next: EngineState): void;
  /**
   * Waits until the reader asks to try again, or the engine has started after all.
   *
   * @throws Error when the filters have changed meanwhile
   */
  retryAsked(): Promise<void>;
  /** The reader asks to try again: every query that waited is asked again. */
  retry(): void;
  /**
   * Gives up the queries that wait, as the filters they were asked under have changed: a cell is
   * computed again only once its last computation has ended.
   */
  giveUp(): void;
}

export function createEngineState(): EngineStates {
  let state: EngineState = {status: "asleep"};
  let waiting: {again: () => void; drop: (reason: Error) => void} | undefined;
  let asked: Promise<void> | undefined;
  const listeners = new Set<(state: EngineState) => void>();
  const retry = () => waiting?.again();
  return {
    now: () => state,
    on(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    set(next) {
      state = next;
      for (const listener of listeners) listener(next);
      // started by another query than those that wait for it
      if (next.status === "ready") retry();
    },
    retryAsked() {
      asked ??= new Promise<void>((again, drop) => (waiting = {again, drop})).finally(
        () => (asked = undefined)
      );
      return asked;
    },
    retry,
    giveUp: () => waiting?.drop(new Error("missing answer: the filters have changed"))
  };
}
