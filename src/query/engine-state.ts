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
}
