/**
 * Runs tasks one after another in the order they come, whatever each of them waits for: libraries
 * number what they make, and no number may hang on which of two answers is the faster.
 *
 * @param limit milliseconds after which a task that is not done no longer holds up the others
 */
export function takeTurns(limit: number): <T>(task: () => T) => Promise<Awaited<T>> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task) as Promise<Awaited<ReturnType<typeof task>>>;
    last = done(result, limit);
    return result;
  };
}

function done(task: Promise<unknown>, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limit);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    task.then(end, end);
  });
}
