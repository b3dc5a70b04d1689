/** How to stop what is asked of an engine. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** Asks the engine to stop. */
  cancel(): void;
  /** Ends the engine itself. */
  end(): void;
}

/** How long an engine that is asked to stop has for it, in milliseconds. */
const patience = 1000;

/**
 * Waits for work that can be stopped. An engine hears that it should stop only between two steps of a query, and some
 * steps take for ever; one that has not stopped after a second is ended.
 *
 * @throws what the work throws, and what the signal says where the engine had to be ended
 */
export function stoppable<T>(work: Promise<T>, {signal, cancel, end}: Stopping): Promise<T> {
  return new Promise((resolve, reject) => {
    let ending: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      cancel();
      ending = setTimeout(() => {
        end();
        reject(signal.reason as Error);
      }, patience);
    };
    signal.addEventListener("abort", stop);
    work.then(resolve, reject).finally(() => {
      clearTimeout(ending);
      signal.removeEventListener("abort", stop);
    });
    if (signal.aborted) stop();
  });
}
