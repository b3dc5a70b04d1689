import {setTimeout as sleep} from "node:timers/promises";
import type {Producer} from "kafkajs";
import type {SampleEvent} from "./sample-events.ts";

export interface ProduceOptions {
  readonly topic: string;
  /** Events a second. */
  readonly rate: number;
  /** The next event, at a time in milliseconds since 1970. */
  readonly next: (time: number) => SampleEvent;
  readonly signal: AbortSignal;
  /** Told after each batch how many were sent in all. */
  readonly onSent?: (sent: number) => void;
}

/** Milliseconds between two batches. */
const every = 50;

/**
 * Sends events at a rate until it is told to stop; visitors stay in their partition.
 *
 * @returns events sent
 */
export async function produceEvents(
  producer: Producer,
  {topic, rate, next, signal, onSent = () => {}}: ProduceOptions
): Promise<number> {
  const started = Date.now();
  let sent = 0;
  while (!signal.aborted) {
    const now = Date.now();
    const due = Math.floor(((now - started) / 1_000) * rate) - sent;
    if (due > 0) {
      const messages = Array.from({length: due}, () => {
        const event = next(now);
        return {key: String(event.user_id ?? ""), value: JSON.stringify(event)};
      });
      await producer.send({topic, messages, acks: 1});
      sent += due;
      onSent(sent);
    }
    const rest = Math.max(1, every - (Date.now() - now));
    await sleep(rest, undefined, {signal}).catch(() => undefined);
  }
  return sent;
}
