import {liveOther} from "../../model/live.js";
import type {LiveView} from "./live-view.js";

/**
 * Whether all events of a brand or a category within a stretch are counted under its name: each file that has windows
 * of it names it, or sums no rest that it may be among.
 *
 * @param stretch numbers of the first window and of the one after the last
 */
export function isCounted(
  {parts}: Pick<LiveView, "parts">,
  id: "brand" | "category",
  name: string,
  [from, to]: readonly [number, number]
): boolean {
  return parts
    .filter(({first, last}) => first < to && last >= from)
    .every(({named}) => named[id].has(name) || !named[id].has(liveOther));
}
