/** Work in the order in which it was asked for, one after the other. */
export interface Turns {
  /**
   * Does something when its turn comes.
   *
   * @throws what the signal says where it is not wanted any more by then
   */
  take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** Makes a row of turns: an engine that is given all at once would also answer what nobody waits for. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work, signal) {
      const turn = last.then(() => {
        signal?.throwIfAborted();
        return work();
      });
      last = turn.catch(() => undefined);
      return turn;
    }
  };
}
