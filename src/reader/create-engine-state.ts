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
  /** Waits until the reader asks to try again, or the engine has started after all. */
  retryAsked(): Promise<void>;
  /** A failure is forgotten: every query that waited is asked again. */
  retry(): void;
}

export function createEngineState(): EngineStates {
  let state: EngineState = {status: "asleep"};
  let again: (() => void) | undefined;
  let asked: Promise<void> | undefined;
  const listeners = new Set<(state: EngineState) => void>();
  const askAgain = () => {
    asked = undefined;
    again?.();
  };
  const set = (next: EngineState) => {
    state = next;
    for (const listener of listeners) listener(next);
    // started by another query than those that wait for it
    if (next.status === "ready") askAgain();
  };
  return {
    now: () => state,
    on(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    set,
    retryAsked() {
      asked ??= new Promise<void>((resolve) => (again = resolve));
      return asked;
    },
    retry() {
      if (state.status === "failed") set({status: "asleep"});
      askAgain();
    }
  };
}
