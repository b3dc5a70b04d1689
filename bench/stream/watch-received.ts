import {setTimeout as sleep} from "node:timers/promises";

/** How many messages were sent by a time, in milliseconds since 1970. */
export interface Sent {
  readonly total: number;
  readonly time: number;
}

/** Milliseconds between two looks. */
const every = 10;

/** Milliseconds for which is looked after the last message was sent. */
const after = 30_000;

/**
 * Looks how many messages have arrived somewhere.
 *
 * @param sent what was sent, which grows meanwhile
 * @returns for each that was sent the milliseconds until it was there
 * @throws Error where some never came
 */
export async function watchReceived(
  received: () => Promise<number>,
  sent: readonly Sent[],
  ended: AbortSignal
): Promise<number[]> {
  const latencies: number[] = [];
  let until = Infinity;
  while (Date.now() < until && !(ended.aborted && latencies.length === sent.length)) {
    if (ended.aborted && until === Infinity) until = Date.now() + after;
    const there = await received();
    const now = Date.now();
    while (latencies.length < sent.length && sent[latencies.length]!.total <= there)
      latencies.push(now - sent[latencies.length]!.time);
    await sleep(every);
  }
  if (latencies.length < sent.length)
    throw new Error(`missing messages: ${sent.length - latencies.length} batches never came`);
  return latencies;
}
