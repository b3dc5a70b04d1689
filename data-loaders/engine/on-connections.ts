import type {Lane} from "./open-engine.ts";

/**
 * Works on as many items at a time as there are lanes, since one alone leaves a core idle now and then.
 * Results, and whose failure is thrown, are as if the items had been worked on in turn.
 */
export async function inLanes<T, R>(
  lanes: readonly Lane[],
  items: readonly T[],
  work: (lane: Lane, item: T) => Promise<R>
): Promise<R[]> {
  const results: R[] = [];
  const failures: {at: number; error: unknown}[] = [];
  let next = 0;
  const workOff = async (lane: Lane) => {
    for (let at = next++; at < items.length && failures.length === 0; at = next++) {
      try {
        results[at] = await work(lane, items[at]!);
      } catch (error) {
        failures.push({at, error});
      }
    }
  };
  await Promise.all(lanes.map(workOff));
  const [first] = failures.sort((a, b) => a.at - b.at);
  if (first) throw first.error;
  return results;
}
