import type {Connection} from "./open-engine.ts";

/**
 * Works on as many items at a time as there are connections, since one alone leaves a core idle now and then.
 * Results, and whose failure is thrown, are as if the items had been worked on in turn.
 */
export async function onConnections<T, R>(
  connections: readonly Connection[],
  items: readonly T[],
  work: (connection: Connection, item: T) => Promise<R>
): Promise<R[]> {
  const results: R[] = [];
  const failures: {at: number; error: unknown}[] = [];
  let next = 0;
  const workOff = async (connection: Connection) => {
    for (let at = next++; at < items.length && failures.length === 0; at = next++) {
      try {
        results[at] = await work(connection, items[at]!);
      } catch (error) {
        failures.push({at, error});
      }
    }
  };
  await Promise.all(connections.map(workOff));
  const [first] = failures.sort((a, b) => a.at - b.at);
  if (first) throw first.error;
  return results;
}
