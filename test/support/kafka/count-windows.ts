import {rollup, sum} from "d3-array";
import type {LiveWindows} from "../../../src/model/live.ts";

/** Events and revenue of each window and type, `window type` → `count revenue`, as live files have them. */
export function countLive(files: readonly LiveWindows[]): Map<string, string> {
  const cells = files.flatMap(({window, types, type, count, revenue}) =>
    window.map((one, i) => ({
      key: `${one} ${types[type[i]!]}`,
      count: count[i]!,
      revenue: revenue[i]!
    }))
  );
  return rollup(
    cells,
    (own) =>
      textOf(
        sum(own, (cell) => cell.count),
        sum(own, (cell) => cell.revenue)
      ),
    ({key}) => key
  );
}

/** An event as it was sent. */
export interface SentEvent {
  readonly event_time: string;
  readonly event_type: string;
  readonly price: number;
}

/** The same, counted of events at once. */
export function countBatch(
  events: readonly SentEvent[],
  windowSeconds: number
): Map<string, string> {
  return rollup(
    events,
    (own) =>
      textOf(
        own.length,
        sum(own, (one) => (one.event_type === "purchase" ? one.price : 0))
      ),
    (event) =>
      `${Math.floor(Date.parse(event.event_time) / 1_000 / windowSeconds)} ${event.event_type}`
  );
}

const textOf = (count: number, revenue: number) => `${count} ${revenue.toFixed(2)}`;
