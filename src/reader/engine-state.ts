/** Where the browser's engine stands, for the line of text beside the filters. */
export type EngineState =
  | {status: "asleep"}
  | {status: "loading"; loaded: number; total: number}
  | {status: "ready"}
  | {status: "failed"; error: unknown};

let state: EngineState = {status: "asleep"};
const listeners = new Set<(state: EngineState) => void>();

/** The engine's state now. */
export function engineState(): EngineState {
  return state;
}

/** Calls back now and at each change of the engine's state; returns the way to stop. */
export function onEngineState(listener: (state: EngineState) => void): () => void {
  listeners.add(listener);
  listener(state);
  return () => listeners.delete(listener);
}

/** Records a change of the engine's state and tells everyone who asked. */
export function setEngineState(next: EngineState): void {
  state = next;
  for (const listener of listeners) listener(next);
  // started by another query than those that wait for it
  if (next.status === "ready") retryEngine();
}

let waiting: {again: () => void; drop: (reason: Error) => void} | undefined;
let asked: Promise<void> | undefined;

/**
 * Waits until the reader asks to try again, or the engine has started after all.
 *
 * @throws Error when the filters have changed meanwhile
 */
export function retryAsked(): Promise<void> {
  asked ??= new Promise<void>((again, drop) => (waiting = {again, drop})).finally(
    () => (asked = undefined)
  );
  return asked;
}

/** The reader asks to try again: every query that waited is asked anew. */
export function retryEngine(): void {
  waiting?.again();
}

/**
 * Gives up the queries that wait, as the filters they were asked under have changed: a cell is
 * computed again only once its last computation has ended.
 */
export function dropWaiting(): void {
  waiting?.drop(new Error("missing answer: the filters have changed"));
}

let answering = 0;

/** Marks the page while answers are on their way, so that stale figures step back. */
export function markAnswering(change: 1 | -1): void {
  answering += change;
  document.documentElement.toggleAttribute("data-answering", answering > 0);
}
