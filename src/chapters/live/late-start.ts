import type {LiveClock} from "./live-clock.js";
import type {LiveDayView} from "./live-view.js";

/**
 * When the numbers of a day begin that are not of all of it.
 *
 * @returns milliseconds since 1970; undefined where they are whole
 */
export function lateStart(
  {day, from}: Pick<LiveDayView, "day" | "from">,
  clock: Pick<LiveClock, "day">
): number | undefined {
  // the moment before the first one of a day is of the day before, wherever clocks are turned
  return from === undefined || clock.day(from - 1) < day ? undefined : from;
}
