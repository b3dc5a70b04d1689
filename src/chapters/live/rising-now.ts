import {liveOther} from "../../model/live.js";
import type {Rising} from "./find-rising.js";
import {findRising} from "./find-rising.js";
import {isCounted} from "./is-counted.js";
import type {LiveView} from "./live-view.js";
import {tally} from "./tally.js";

/** Minutes that are now, and minutes before that they are compared with. */
export const recentMinutes = 5;
export const minutesBefore = 9;

/** What rises, and when the minutes end in which it does, in milliseconds since 1970. */
export interface RisingNow extends Rising {
  readonly to: number;
}

const ids = {brands: "brand", categories: "category"} as const;

/**
 * The brand or category whose share of the events has risen most, if it has at the end of two whole minutes one after
 * the other; it stays the same until the next minute is over. Only those are compared whose events are all counted
 * under their name.
 *
 * @returns undefined where chance may explain every rise
 */
export function risingNow(
  view: Pick<LiveView, "windows" | "windowSeconds" | "to" | "parts">,
  key: keyof typeof ids
): RisingNow | undefined {
  const {windows, windowSeconds, to} = view;
  const minuteOf = (at: number) => Math.floor((at * windowSeconds) / 60);
  const end = Math.floor(to / 60_000);
  const first = end - recentMinutes - minutesBefore - 1;
  const minutes = Array.from({length: end - first}, (_, i) =>
    tally(windows.filter(({at}) => minuteOf(at) === first + i))
  );
  const totals = minutes.map(({count}) => count);
  const names = [...new Set(minutes.flatMap((minute) => [...minute[key].keys()]))];
  // with one name there is no share to rise
  if (names.length < 2) return undefined;
  const stretch = [(first * 60) / windowSeconds, (end * 60) / windowSeconds] as const;
  const courses = names
    .filter((name) => name !== liveOther && isCounted(view, ids[key], name, stretch))
    .map((name) => ({name, counts: minutes.map((minute) => minute[key].get(name) ?? 0)}));
  const risenAt = (from: number) => {
    const part = (values: readonly number[]) => values.slice(from, values.length - 1 + from);
    const parts = courses.map(({name, counts}) => ({name, counts: part(counts)}));
    return findRising(parts, part(totals), recentMinutes);
  };
  const before = new Set(risenAt(0).map(({name}) => name));
  const found = risenAt(1).find(({name}) => before.has(name));
  return found && {...found, to: end * 60_000};
}
