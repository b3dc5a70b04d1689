import {setTimeout as sleep} from "node:timers/promises";
import {UnreachableBroker} from "./unreachable-broker.ts";

/** Milliseconds for which a broker that is away is asked again. */
const longest = 60_000;

/**
 * Does some work, and again after growing pauses where no broker answers.
 *
 * @throws UnreachableBroker where none does for a minute; whatever else the work throws
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const end = Date.now() + longest;
  for (let pause = 250; ; pause = Math.min(2 * pause, 5_000)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UnreachableBroker) || Date.now() > end) throw error;
      await sleep(pause);
    }
  }
}
